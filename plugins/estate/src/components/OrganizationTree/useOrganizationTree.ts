/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { estateApiRef } from '../../api';
import { Branches, flattenTree, ROOT, TreeRow } from './treeModel';

const pageSize = 500;

export interface OrganizationTreeState {
  rows: TreeRow[];
  isLoading: boolean;
  error?: Error;
  setExpanded: (nodeId: string, isExpanded: boolean) => void;
  /** Loads the next page of a branch, or again one that failed. */
  loadMore: (parentId: string) => void;
}

/**
 * The organization as a tree whose branches load when they are opened. The way
 * to the selected node opens by itself.
 */
export function useOrganizationTree(
  selectedId: string | undefined,
): OrganizationTreeState {
  const api = useApi(estateApiRef);
  const [branches, setBranches] = useState<Branches>({});
  const [expanded, setExpandedIds] = useState<ReadonlySet<string>>(new Set());
  const known = useRef(branches);
  known.current = branches;

  const load = useCallback(
    async (parentId: string) => {
      const before = known.current[parentId];
      if (before?.isLoading) {
        return;
      }
      const nodes = before?.nodes ?? [];
      setBranches(all => ({ ...all, [parentId]: { nodes, isLoading: true } }));
      try {
        const page = await api.get('/tree', {
          params: {
            query: {
              parent: parentId || undefined,
              cursor: before?.nextCursor,
              limit: pageSize,
            },
          },
        });
        setBranches(all => ({
          ...all,
          [parentId]: {
            nodes: [...nodes, ...page.items],
            nextCursor: page.nextCursor,
            isLoading: false,
          },
        }));
      } catch (error) {
        setBranches(all => ({
          ...all,
          [parentId]: {
            nodes,
            nextCursor: before?.nextCursor,
            isLoading: false,
            error: error instanceof Error ? error : new Error(String(error)),
          },
        }));
      }
    },
    [api],
  );

  const expand = useCallback(
    (ids: string[]) => {
      setExpandedIds(current => new Set([...current, ...ids]));
      ids.filter(id => !known.current[id]).forEach(load);
    },
    [load],
  );

  useEffect(() => {
    load(ROOT);
  }, [load]);

  const roots = branches[ROOT]?.nodes;
  useEffect(() => {
    if (roots?.length) {
      expand(roots.filter(node => node.kind !== 'account').map(n => n.id));
    }
  }, [roots, expand]);

  useEffect(() => {
    let isCurrent = true;
    if (selectedId) {
      api.get('/tree/path', { params: { query: { id: selectedId } } }).then(
        path => {
          if (isCurrent) {
            expand(path.slice(0, -1).map(node => node.id));
          }
        },
        // The panel beside the tree shows why the node cannot be read.
        () => undefined,
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [api, selectedId, expand]);

  const rows = useMemo(
    () => flattenTree(branches, expanded),
    [branches, expanded],
  );
  const root = branches[ROOT];
  return {
    rows,
    isLoading: !root || (root.isLoading && root.nodes.length === 0),
    error: root?.nodes.length ? undefined : root?.error,
    loadMore: load,
    setExpanded: (nodeId, isExpanded) => {
      if (isExpanded) {
        expand([nodeId]);
      } else {
        setExpandedIds(
          current => new Set([...current].filter(id => id !== nodeId)),
        );
      }
    },
  };
}
