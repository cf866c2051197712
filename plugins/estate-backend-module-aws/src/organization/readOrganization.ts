/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DescribeOrganizationCommand,
  OrganizationsClient,
  Root,
} from '@aws-sdk/client-organizations';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import {
  EstateRecord,
  ShardProblem,
} from '@steward/backstage-plugin-estate-common';
import {
  ShardReading,
  SourceMemory,
} from '@steward/backstage-plugin-estate-node';
import { partRecords } from '../records';
import { checkListing, checkOrganization } from './checkListing';
import {
  factsOfAccounts,
  factsOfOrganization,
  mapAccount,
  mapOrganizationalUnit,
  organizationArn,
  OrganizationFacts,
} from './mapOrganization';
import { OrganizationPath, pathOfAccount } from './organizationPath';
import { readAccounts, readParents } from './readAccounts';
import { readRoots, readTree } from './readTree';
import {
  CachedTagReader,
  listTaggedResources,
  OrganizationTagReader,
  TagMode,
} from './tags';

/** Units that have something below them, by the accounts and the last good tree. */
function innerUnits(
  paths: Iterable<OrganizationPath>,
  previous: EstateRecord[],
): Set<string> {
  const inner = new Set<string>();
  for (const { nodes } of paths) {
    nodes.slice(0, -1).forEach(id => inner.add(id));
  }
  for (const record of previous) {
    if (record.kind === 'organizational-unit' && record.parentId) {
      inner.add(record.parentId);
    }
  }
  return inner;
}

function tagsBefore(
  previous: EstateRecord[],
): Map<string, Record<string, string>> {
  return new Map(
    previous.flatMap(record =>
      'tags' in record ? [[record.id, record.tags] as const] : [],
    ),
  );
}

/**
 * The root as the paths name it: every organization has one, and its name
 * cannot be changed, so asking for it would tell nothing new.
 */
function rootOf(
  paths: Iterable<OrganizationPath>,
  facts: OrganizationFacts,
): Root[] | undefined {
  const ids = new Set([...paths].map(({ nodes }) => nodes[0]));
  const [Id] = ids;
  if (ids.size !== 1) return undefined;
  return [{ Id, Arn: organizationArn(facts, 'root', Id), Name: 'Root' }];
}

async function describeOrganization(
  client: OrganizationsClient,
  partition: string,
): Promise<OrganizationFacts | undefined> {
  const { Organization } = await client.send(
    new DescribeOrganizationCommand({}),
  );
  return factsOfOrganization(Organization, partition);
}

const ORGANIZATION_UNKNOWN: ShardProblem = {
  code: 'OrganizationUnknown',
  message:
    'organizations:DescribeOrganization answered without the id of the organization or of its management account.',
  fix: 'Check that the endpoint is AWS Organizations, and start another sync.',
};

function refused(problem: ShardProblem): ShardReading {
  return { outcome: 'partial', records: [], quarantined: [], problem };
}

/** Reads accounts, tree and tags, and judges whether they fit together. */
export async function readOrganization(options: {
  /** Used where no ARN names one. */
  partition: string;
  organizations: OrganizationsClient;
  tagging: ResourceGroupsTaggingAPIClient;
  tagMode: TagMode;
  memory: SourceMemory;
  previous: EstateRecord[];
  /** Ids that events named; they are looked at first. */
  named: ReadonlySet<string>;
}): Promise<ShardReading> {
  const { organizations, memory, previous, named } = options;
  const turn = (await memory.get<number>('turn')) ?? 0;
  const [accounts, listing, cache] = await Promise.all([
    readAccounts(organizations),
    options.tagMode === 'organizations'
      ? undefined
      : listTaggedResources(options.tagging),
    CachedTagReader.create({ client: organizations, memory }),
  ]);

  const facts =
    factsOfAccounts(accounts) ??
    (await describeOrganization(organizations, options.partition));
  if (!facts) return refused(ORGANIZATION_UNKNOWN);
  const changed = checkOrganization(facts, previous);
  if (changed) return refused(changed);

  const accountIds = accounts.flatMap(account => account.Id ?? []);
  const paths = new Map(
    accounts.flatMap(account => {
      const path = pathOfAccount(account.Paths);
      return account.Id && path ? [[account.Id, path] as const] : [];
    }),
  );
  const pathless = accountIds.filter(id => !paths.has(id));
  const tree = await readTree({
    client: organizations,
    roots:
      (pathless.length === 0 && rootOf(paths.values(), facts)) ||
      (await readRoots(organizations)),
    inner:
      pathless.length === 0 ? innerUnits(paths.values(), previous) : undefined,
    probes: { turn, first: named },
  });
  let placedBy = 'organizations:ListAccounts (Paths)';
  if (pathless.length > 0) {
    const parents = await readParents({
      client: organizations,
      accountIds: pathless,
      tree,
      organizationId: facts.organizationId,
    });
    parents.paths.forEach((path, id) => paths.set(id, path));
    placedBy = parents.askedBy;
  }

  const tagging = OrganizationTagReader.create({
    mode: options.tagMode,
    cache,
    before: tagsBefore(previous),
    turn,
    first: named,
  });
  const { tags, readBy, problem } = await tagging.read(
    {
      accounts: accountIds,
      units: tree.nodes.filter(node => node.parentId).map(node => node.id),
      roots: tree.roots.map(root => root.id),
    },
    listing,
  );
  await memory.set('turn', turn + 1);

  const pathsBefore = new Map(
    previous.flatMap(record =>
      record.kind === 'account'
        ? [[record.id, record.organizationalUnitPath] as const]
        : [],
    ),
  );
  const units = partRecords(
    tree.nodes.map(node =>
      mapOrganizationalUnit(node, facts, tags.get(node.id) ?? {}),
    ),
  );
  const mapped = partRecords(
    accounts.map(account =>
      mapAccount(account, facts, {
        path:
          paths.get(account.Id ?? '')?.nodes ??
          pathsBefore.get(account.Id ?? '') ??
          [],
        tags: tags.get(account.Id ?? '') ?? {},
      }),
    ),
  );
  const contradiction =
    checkListing({ facts, accounts, paths, tree }) ?? problem;
  return {
    outcome: contradiction ? 'partial' : 'complete',
    records: [...units.records, ...mapped.records],
    quarantined: [...units.quarantined, ...mapped.quarantined],
    problem: contradiction,
    facts: {
      organization: facts.organizationId,
      places: placedBy,
      tags: readBy,
    },
  };
}
