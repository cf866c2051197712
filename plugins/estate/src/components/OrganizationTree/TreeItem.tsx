/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiAlertFill,
  RiArrowDownSLine,
  RiArrowRightSLine,
  RiCloudLine,
  RiFolderLine,
} from '@remixicon/react';
import { VisuallyHidden } from '@backstage/ui';
import { counted } from '../../glossary/counted';
import { describeState } from '../../glossary/describeState';
import { describeType } from '../../glossary/describeType';
import { estateTranslationRef } from '../../translation';
import styles from './OrganizationTree.module.css';
import { NodeRow, NoticeRow, TreeRow } from './treeModel';

export interface TreeItemProps {
  id: string;
  row: TreeRow;
  isActive: boolean;
  isSelected: boolean;
  /** Place in a virtual list, in pixels. */
  top?: number;
}

/** A line of the tree; the tree itself handles pointer and keyboard. */
export function TreeItem(props: TreeItemProps) {
  const { row, top } = props;
  const isNode = row.type === 'node';
  return (
    <div
      id={props.id}
      role="treeitem"
      data-key={row.key}
      className={styles.item}
      style={{
        paddingLeft: (row.level - 1) * 16,
        ...(top !== undefined && {
          position: 'absolute' as const,
          insetInline: 0,
          transform: `translateY(${top}px)`,
        }),
      }}
      aria-level={row.level}
      aria-posinset={isNode ? row.position : undefined}
      aria-setsize={isNode ? row.siblings : undefined}
      aria-expanded={isNode && row.expandable ? row.expanded : undefined}
      aria-selected={isNode ? props.isSelected : undefined}
      aria-busy={row.type === 'loading' || undefined}
      data-active={props.isActive || undefined}
    >
      {isNode ? <NodeContent row={row} /> : <NoticeContent row={row} />}
    </div>
  );
}

function NoticeContent({ row }: { row: NoticeRow }) {
  const { t } = useTranslationRef(estateTranslationRef);
  return (
    <span className={styles.notice}>
      {row.type === 'error'
        ? t('explorer.tree.error', { message: row.message })
        : t(`explorer.tree.${row.type}`)}
    </span>
  );
}

function NodeContent(props: { row: NodeRow }) {
  const { node, expandable, expanded } = props.row;
  const Fold = expanded ? RiArrowDownSLine : RiArrowRightSLine;
  const Icon = node.kind === 'account' ? RiCloudLine : RiFolderLine;
  return (
    <>
      <span
        className={styles.fold}
        data-fold={expandable || undefined}
        aria-hidden
      >
        {expandable && <Fold size={18} />}
      </span>
      <Icon size={16} aria-hidden className={styles.icon} />
      <span className={styles.name} title={node.name}>
        {node.name}
      </span>
      <NodeFacts node={node} />
    </>
  );
}

function NodeFacts({ node }: { node: NodeRow['node'] }) {
  const { t } = useTranslationRef(estateTranslationRef);
  const stale = node.staleShards ?? 0;
  const staleText = t('common.shardsNotCurrent', counted(stale));
  return (
    <>
      {stale > 0 && (
        <span className={styles.stale} title={staleText}>
          <RiAlertFill size={14} aria-hidden />
          <VisuallyHidden>{staleText}</VisuallyHidden>
        </span>
      )}
      {node.kind === 'account' && node.state && node.state !== 'ACTIVE' && (
        <span className={styles.state}>
          {describeState(t, node.state).word}
        </span>
      )}
      {node.kind !== 'account' && node.counts && (
        <span
          className={styles.count}
          title={t('counts.accounts', counted(node.counts.accounts))}
        >
          {node.counts.accounts.toLocaleString('en')}
          <VisuallyHidden>
            {` ${describeType(t, 'account', node.counts.accounts)}`}
          </VisuallyHidden>
        </span>
      )}
    </>
  );
}
