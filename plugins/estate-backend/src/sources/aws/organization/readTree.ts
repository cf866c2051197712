/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ListOrganizationalUnitsForParentCommand,
  ListRootsCommand,
  OrganizationalUnit,
  OrganizationsClient,
  ParentNotFoundException,
  Root,
} from '@aws-sdk/client-organizations';
import { listAll } from '@steward/backstage-plugin-aws-access-node';
import pLimit from 'p-limit';
import { OrganizationTree } from './OrganizationTree';

const PAGE_SIZE = 20;
const CONCURRENCY = 6;

/** All roots; AWS has one, but lists it. */
export async function readRoots(client: OrganizationsClient): Promise<Root[]> {
  return listAll({
    request: (NextToken?: string) =>
      client.send(new ListRootsCommand({ NextToken, MaxResults: PAGE_SIZE })),
    items: page => page.Roots,
    nextToken: page => page.NextToken,
  });
}

async function readChildren(
  client: OrganizationsClient,
  parentId: string,
): Promise<OrganizationalUnit[]> {
  try {
    return await listAll({
      request: (NextToken?: string) =>
        client.send(
          new ListOrganizationalUnitsForParentCommand({
            ParentId: parentId,
            NextToken,
            MaxResults: PAGE_SIZE,
          }),
        ),
      items: page => page.OrganizationalUnits,
      nextToken: page => page.NextToken,
    });
  } catch (error) {
    // Removed between two calls: it has no children, and its own listing is
    // judged by what the accounts say.
    if (error instanceof ParentNotFoundException) return [];
    throw error;
  }
}

/**
 * The tree of organizational units, each listed with its name.
 *
 * AWS has no listing of all units: it costs one call for each unit to learn
 * its children. Where the paths of accounts are known (`inner`), only the
 * roots and the units that are known to have children are listed; the other
 * units turn up as children of these. A unit that nothing is known to be
 * below is listed when `leavesInTurn` names it, so that a unit without any
 * account, created below such a leaf, is found within a number of reads, or
 * as soon as an account is in it.
 *
 * @param inner - Ids of units that have children; undefined lists every unit.
 */
export async function readTree(options: {
  client: OrganizationsClient;
  roots: Root[];
  inner?: ReadonlySet<string>;
  leavesInTurn?: (leaves: string[], listed: number) => string[];
}): Promise<OrganizationTree> {
  const { client, roots, inner, leavesInTurn } = options;
  const tree = new OrganizationTree();
  const listed = new Set<string>();
  const limit = pLimit(CONCURRENCY);

  const list = async (ids: string[]): Promise<string[]> => {
    ids.forEach(id => listed.add(id));
    const children = await Promise.all(
      ids.map(id =>
        limit(async () => {
          const units = await readChildren(client, id);
          return units.map(unit => ({
            id: unit.Id ?? '',
            arn: unit.Arn,
            name: unit.Name,
            parentId: id,
          }));
        }),
      ),
    );
    const added = children.flat().filter(node => !tree.has(node.id));
    added.forEach(node => tree.add(node));
    return added.map(node => node.id).filter(id => id !== '');
  };

  roots.forEach(root =>
    tree.add({ id: root.Id ?? '', arn: root.Arn, name: root.Name }),
  );
  let wave = tree.roots.map(root => root.id).filter(id => id !== '');
  while (wave.length > 0) {
    const added = await list(wave);
    wave = inner ? added.filter(id => inner.has(id)) : added;
  }
  if (!inner || !leavesInTurn) return tree;

  const leaves = tree.nodes.map(node => node.id).filter(id => !listed.has(id));
  wave = leavesInTurn(leaves, listed.size).filter(id => tree.has(id));
  while (wave.length > 0) wave = await list(wave);
  return tree;
}
