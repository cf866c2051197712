/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Account,
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListParentsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { listAll } from '@steward/backstage-plugin-aws-access-node';
import pLimit from 'p-limit';
import { OrganizationPath } from './organizationPath';
import { OrganizationTree } from './OrganizationTree';

/** The largest page that AWS Organizations gives. */
const PAGE_SIZE = 20;
const CONCURRENCY = 6;

/** Every account of the organization, each once. */
export async function readAccounts(
  client: OrganizationsClient,
): Promise<Account[]> {
  const accounts = await listAll({
    request: (NextToken?: string) =>
      client.send(
        new ListAccountsCommand({ NextToken, MaxResults: PAGE_SIZE }),
      ),
    items: page => page.Accounts,
    nextToken: page => page.NextToken,
  });
  const byId = new Map<string, Account>();
  const nameless: Account[] = [];
  for (const account of accounts) {
    if (account.Id) byId.set(account.Id, account);
    else nameless.push(account);
  }
  return [...byId.values(), ...nameless];
}

async function accountsBelow(
  client: OrganizationsClient,
  ParentId: string,
): Promise<string[]> {
  const accounts = await listAll({
    request: (NextToken?: string) =>
      client.send(
        new ListAccountsForParentCommand({
          ParentId,
          NextToken,
          MaxResults: PAGE_SIZE,
        }),
      ),
    items: page => page.Accounts,
    nextToken: page => page.NextToken,
  });
  return accounts.flatMap(account => account.Id ?? []);
}

/**
 * Where accounts are, for servers whose `ListAccounts` has no `Paths`: asked
 * for each account, or listed for each unit of the tree, whichever costs
 * fewer calls. Neither is remembered, so a moved account is seen at once.
 */
export async function readParents(options: {
  client: OrganizationsClient;
  accountIds: string[];
  tree: OrganizationTree;
  organizationId: string;
}): Promise<{ paths: Map<string, OrganizationPath>; askedBy: string }> {
  const { client, accountIds, tree, organizationId } = options;
  const limit = pLimit(CONCURRENCY);
  const units = tree.nodes.map(node => node.id).filter(id => id !== '');
  const perUnit = units.length + Math.floor(accountIds.length / PAGE_SIZE);
  const wanted = new Set(accountIds);
  const askAccounts = accountIds.length <= perUnit;

  const pairs = askAccounts
    ? await Promise.all(
        accountIds.map(id =>
          limit(async () => {
            const { Parents = [] } = await client.send(
              new ListParentsCommand({ ChildId: id }),
            );
            return [[id, Parents[0]?.Id] as const];
          }),
        ),
      )
    : await Promise.all(
        units.map(unit =>
          limit(async () =>
            (await accountsBelow(client, unit))
              .filter(id => wanted.has(id))
              .map(id => [id, unit] as const),
          ),
        ),
      );

  const paths = new Map<string, OrganizationPath>();
  for (const [id, parent] of pairs.flat()) {
    const nodes = tree.pathTo(parent);
    if (nodes.length > 0) paths.set(id, { organizationId, nodes });
  }
  return {
    paths,
    askedBy: askAccounts
      ? 'organizations:ListParents'
      : 'organizations:ListAccountsForParent',
  };
}
