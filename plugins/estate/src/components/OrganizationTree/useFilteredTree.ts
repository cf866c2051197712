/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  IndexedAccount,
  OrganizationNode,
} from '@steward/backstage-plugin-estate-common';
import useAsync from 'react-use/esm/useAsync';
import { estateApiRef } from '../../api';
import { Branches, flattenTree, ROOT, TreeNode, TreeRow } from './treeModel';

const maximumAccounts = 200;
const maximumUnits = 20;

export interface FilteredTree {
  rows?: TreeRow[];
  /** Matching accounts beyond those in the tree. */
  hidden: number;
  isLoading: boolean;
  error?: Error;
}

/** The organization cut down to what matches a text, all of it open. */
export function useFilteredTree(text: string): FilteredTree {
  const api = useApi(estateApiRef);
  const { value, loading, error } = useAsync(async () => {
    if (!text) {
      return undefined;
    }
    const [accounts, units] = await Promise.all([
      api.get('/accounts', {
        params: { query: { q: text, limit: maximumAccounts } },
      }),
      api.get('/items', {
        params: {
          query: { type: 'organizational-unit', q: text, limit: maximumUnits },
        },
      }),
    ]);
    const paths = await Promise.all(
      units.items.map(unit =>
        api.get('/tree/path', {
          params: { query: { id: nodeIdOf(unit.entityRef) } },
        }),
      ),
    );
    const total = accounts.totalCount ?? accounts.items.length;
    return {
      rows: rowsOf(paths, accounts.items),
      hidden: Math.max(0, total - accounts.items.length),
    };
  }, [api, text]);
  return {
    rows: value?.rows,
    hidden: value?.hidden ?? 0,
    isLoading: loading,
    error,
  };
}

/** The name of an organizational unit's entity is its id. */
function nodeIdOf(entityRef: string): string {
  return entityRef.slice(entityRef.lastIndexOf('/') + 1);
}

function rowsOf(
  paths: OrganizationNode[][],
  accounts: IndexedAccount[],
): TreeRow[] {
  const branches: Branches = {};
  const open = new Set<string>();
  const add = (path: TreeNode[]) => {
    let parentId = ROOT;
    for (const node of path) {
      branches[parentId] ??= { nodes: [], isLoading: false };
      const { nodes } = branches[parentId];
      if (!nodes.some(other => other.id === node.id)) {
        nodes.push(node);
      }
      open.add(parentId);
      parentId = node.id;
    }
  };
  paths.forEach(add);
  for (const account of accounts) {
    add([
      ...account.organizationalUnits.map(
        (unit): TreeNode => ({ ...unit, kind: 'organizational-unit' }),
      ),
      {
        id: account.id,
        name: account.name,
        kind: 'account',
        state: account.state,
      },
    ]);
  }
  return flattenTree(branches, open);
}
