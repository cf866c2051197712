/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { OrganizationNode } from '@steward/backstage-plugin-estate-common';

/** A node as the tree draws it; one that a filter found has no counts. */
export type TreeNode = Pick<OrganizationNode, 'id' | 'kind' | 'name'> &
  Partial<Pick<OrganizationNode, 'state' | 'counts' | 'staleShards'>>;

/** Children of one node as far as they are loaded. */
export interface Branch {
  nodes: TreeNode[];
  nextCursor?: string;
  isLoading: boolean;
  error?: Error;
}

/** Children by the id of their parent; the roots are under {@link ROOT}. */
export type Branches = Record<string, Branch>;

export const ROOT = '';

export interface NodeRow {
  type: 'node';
  key: string;
  node: TreeNode;
  parentId: string;
  /** From 1. */
  level: number;
  /** Among its siblings, from 1. */
  position: number;
  siblings: number;
  expandable: boolean;
  expanded: boolean;
}

/** Says how a branch goes on. */
type Notice =
  | { type: 'more' }
  | { type: 'loading' }
  | { type: 'error'; message: string };

export type NoticeRow = Notice & {
  key: string;
  parentId: string;
  level: number;
};

export type TreeRow = NodeRow | NoticeRow;

/** The visible lines of the tree, from top to bottom. */
export function flattenTree(
  branches: Branches,
  expanded: ReadonlySet<string>,
): TreeRow[] {
  const rows: TreeRow[] = [];
  const addBranch = (parentId: string, level: number) => {
    const branch = branches[parentId];
    if (!branch) {
      return;
    }
    branch.nodes.forEach((node, index) => {
      const isUnit = node.kind === 'organizational-unit';
      const isExpanded = isUnit && expanded.has(node.id);
      rows.push({
        type: 'node',
        key: node.id,
        node,
        parentId,
        level,
        position: index + 1,
        siblings: branch.nextCursor ? -1 : branch.nodes.length,
        expandable: isUnit,
        expanded: isExpanded,
      });
      if (isExpanded) {
        addBranch(node.id, level + 1);
      }
    });
    const notice = noticeOf(branch);
    if (notice) {
      rows.push({
        ...notice,
        key: `${parentId}:${notice.type}`,
        parentId,
        level,
      });
    }
  };
  addBranch(ROOT, 1);
  return rows;
}

function noticeOf(branch: Branch): Notice | undefined {
  if (branch.error) {
    return { type: 'error', message: branch.error.message };
  }
  if (branch.isLoading) {
    return { type: 'loading' };
  }
  return branch.nextCursor ? { type: 'more' } : undefined;
}
