/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  PageSearch,
} from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import { counted } from '../../glossary/counted';
import { estateTranslationRef } from '../../translation';
import styles from './OrganizationTree.module.css';
import { TreeNode, TreeRow } from './treeModel';
import { TreeView } from './TreeView';
import { useFilteredTree } from './useFilteredTree';
import { useOrganizationTree } from './useOrganizationTree';

export interface OrganizationTreeProps {
  selectedId?: string;
  onSelect: (node: TreeNode) => void;
}

/** The organization with its units and accounts, to walk through or to filter. */
export function OrganizationTree(props: OrganizationTreeProps) {
  const { t } = useTranslationRef(estateTranslationRef);
  const [filter, setFilter] = useState('');
  const tree = useOrganizationTree(props.selectedId);
  const filtered = useFilteredTree(filter.trim());
  const isFiltered = filter.trim() !== '';
  const rows = isFiltered ? filtered.rows : tree.rows;
  const error = isFiltered ? filtered.error : tree.error;
  return (
    <div className={styles.root}>
      <PageSearch
        label={t('explorer.tree.filter')}
        placeholder={t('explorer.tree.filter')}
        value={filter}
        onChange={setFilter}
      />
      {error && (
        <ErrorState
          error={error}
          subject={t('common.theOrganization')}
          permission="estate.read"
          onRetry={() => tree.loadMore('')}
        />
      )}
      {!error && (isFiltered ? !rows : tree.isLoading) && (
        <LoadingState subject={t('common.theOrganization')} lines={8} />
      )}
      {!error && rows && rows.length > 0 && (
        <TreeView
          rows={rows}
          selectedId={props.selectedId ?? soleRoot(tree.rows)}
          onSelect={props.onSelect}
          onExpand={isFiltered ? undefined : tree.setExpanded}
          onLoadMore={tree.loadMore}
        />
      )}
      {!error && isFiltered && rows?.length === 0 && (
        <p className={styles.note} role="status">
          {t('explorer.tree.noMatch', { filter })}
        </p>
      )}
      {isFiltered && filtered.hidden > 0 && (
        <p className={styles.note}>
          {t('explorer.tree.hidden', counted(filtered.hidden))}
        </p>
      )}
      {!error && !isFiltered && !tree.isLoading && tree.rows.length === 0 && (
        <EmptyState title={t('explorer.tree.empty.title')}>
          {t('explorer.tree.empty.description')}
        </EmptyState>
      )}
    </div>
  );
}

/** Without a selection the panel shows the root, if there is only one. */
function soleRoot(rows: TreeRow[]): string | undefined {
  const roots = rows.filter(row => row.level === 1);
  return roots.length === 1 ? roots[0].key : undefined;
}
