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
import { OrganizationTree, TreeNode } from './OrganizationTree';
import { probeLeaves } from './probeLeaves';

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
 * units turn up as children of these. Units that nothing is known to be below
 * take turns (`probes`), so that a unit without any account, created below
 * such a leaf, is found within a round of reads, or as soon as an account is
 * in it. What was found once stays `inner` and is listed every time.
 *
 * @param inner - Ids of units that have children; undefined lists every unit.
 */
export async function readTree(options: {
  client: OrganizationsClient;
  roots: Root[];
  inner?: ReadonlySet<string>;
  probes: { turn: number; first: ReadonlySet<string> };
}): Promise<OrganizationTree> {
  const { client, roots, inner, probes } = options;
  const tree = OrganizationTree.create();
  const listed = new Set<string>();
  const limit = pLimit(CONCURRENCY);

  const list = async (ids: string[]): Promise<TreeNode[]> => {
    ids.forEach(id => listed.add(id));
    const children = await Promise.all(
      ids.map(id =>
        limit(async () => {
          const units = await readChildren(client, id);
          return units.map(({ Id = '', Arn, Name }) => ({
            id: Id,
            arn: Arn,
            name: Name,
            parentId: id,
          }));
        }),
      ),
    );
    const added = children.flat().filter(node => !tree.has(node.id));
    added.forEach(node => tree.add(node));
    return added.filter(node => node.id !== '');
  };

  roots.forEach(root =>
    tree.add({ id: root.Id ?? '', arn: root.Arn, name: root.Name }),
  );
  let wave = tree.roots.filter(root => root.id !== '');
  while (wave.length > 0) {
    const added = await list(wave.map(node => node.id));
    wave = inner ? added.filter(node => inner.has(node.id)) : added;
  }
  if (inner) {
    await probeLeaves({
      ...probes,
      tree,
      leaves: tree.nodes.filter(node => node.id !== '' && !listed.has(node.id)),
      listed: listed.size,
      list,
    });
  }
  return tree;
}
