/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { OrganizationTree, TreeNode } from './OrganizationTree';
import { beginsRound, READS_PER_ROUND } from './rounds';

/** Calls for the tree that any organization may cost. */
const FREE_CALLS = 16;

/** How many leaves may be listed in this read. */
export function probeBudget(options: {
  leaves: number;
  /** Units that were listed already. */
  listed: number;
  turn: number;
}): number {
  const { leaves, listed, turn } = options;
  const share = beginsRound(turn)
    ? 0
    : Math.ceil(leaves / (READS_PER_ROUND - 1));
  return Math.max(share, FREE_CALLS - listed);
}

/**
 * In which order leaves are listed. When a round begins, one of each family of
 * siblings, large and high families first, since siblings are mostly built
 * alike; otherwise in turn.
 */
export function probeOrder(
  tree: OrganizationTree,
  leaves: TreeNode[],
  turn: number,
): string[] {
  const sorted = leaves.map(node => node.id).sort();
  if (!beginsRound(turn)) {
    const share = Math.ceil(leaves.length / (READS_PER_ROUND - 1));
    const before = turn - Math.ceil(turn / READS_PER_ROUND);
    const start = (before * share) % Math.max(1, sorted.length);
    return [...sorted.slice(start), ...sorted.slice(0, start)];
  }
  const families = new Map<string, TreeNode[]>();
  for (const leaf of leaves) {
    const parentId = leaf.parentId ?? '';
    families.set(parentId, [...(families.get(parentId) ?? []), leaf]);
  }
  const ordered = [...families].sort(
    ([idA, a], [idB, b]) =>
      b.length - a.length ||
      tree.pathTo(idA).length - tree.pathTo(idB).length ||
      idA.localeCompare(idB),
  );
  const largest = Math.max(0, ...ordered.map(([, family]) => family.length));
  return Array.from({ length: largest }, (_, position) =>
    ordered.flatMap(([, family]) => family[position]?.id ?? []),
  ).flat();
}

/**
 * Lists leaves for children that no account tells of, as far as the budget
 * goes. Where one has children, its siblings come next.
 *
 * @param list - Lists units, adds their children to the tree and returns them.
 */
export async function probeLeaves(options: {
  tree: OrganizationTree;
  leaves: TreeNode[];
  listed: number;
  turn: number;
  /** Units that an event named; they do not wait for their turn. */
  first: ReadonlySet<string>;
  list: (ids: string[]) => Promise<TreeNode[]>;
}): Promise<void> {
  const { tree, leaves, listed, turn, first, list } = options;
  const parents = new Map(leaves.map(leaf => [leaf.id, leaf.parentId]));
  let left = probeBudget({ leaves: leaves.length, listed, turn });
  let waiting = probeOrder(tree, leaves, turn).filter(id => !first.has(id));
  const named = leaves.map(leaf => leaf.id).filter(id => first.has(id));
  waiting.push(...(await list(named)).map(child => child.id));

  while (left > 0 && waiting.length > 0) {
    const wave = waiting.splice(0, left >= waiting.length ? left : 1);
    const children = await list(wave);
    left -= wave.length;
    if (children.length > 0) {
      const family = new Set(wave.map(id => parents.get(id)));
      const siblings = waiting
        .filter(id => parents.has(id) && family.has(parents.get(id)))
        .slice(0, left);
      waiting = waiting.filter(id => !siblings.includes(id));
      children.push(...(await list(siblings)));
      left -= siblings.length;
    }
    waiting.push(...children.map(child => child.id));
  }
}
