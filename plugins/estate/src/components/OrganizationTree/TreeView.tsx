/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  KeyboardEvent,
  MouseEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { estateTranslationRef } from '../../translation';
import { moveInTree, TreeMove, useTypeAhead } from './treeKeyboard';
import styles from './OrganizationTree.module.css';
import { TreeNode, TreeRow } from './treeModel';
import { TreeItem } from './TreeItem';

const rowHeight = 32;
/** Below this, drawing all rows costs less than a virtual list. */
const virtualFrom = 200;

export interface TreeViewProps {
  rows: TreeRow[];
  selectedId?: string;
  onSelect: (node: TreeNode) => void;
  /** Without it, every node stays open. */
  onExpand?: (nodeId: string, isExpanded: boolean) => void;
  onLoadMore: (parentId: string) => void;
}

/**
 * An ARIA tree with one tab stop
 * (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/): arrows, Home, End, type
 * ahead; Enter and Space select.
 */
export function TreeView(props: TreeViewProps) {
  const { t } = useTranslationRef(estateTranslationRef);
  const { rows, selectedId, onSelect, onExpand, onLoadMore } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [activeKey, setActiveKey] = useState<string>();
  const typeAhead = useTypeAhead();
  const isVirtual = rows.length >= virtualFrom;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    enabled: isVirtual,
  });

  const indexOf = (key: string | undefined) =>
    rows.findIndex(row => row.key === key);
  const active = Math.max(
    0,
    indexOf(activeKey) >= 0 ? indexOf(activeKey) : indexOf(selectedId),
  );
  const itemId = (index: number) => `${id}-${rows[index].key}`;

  const scrollTo = (index: number) => {
    if (isVirtual) {
      virtualizer.scrollToIndex(index);
    } else {
      document
        .getElementById(itemId(index))
        ?.scrollIntoView?.({ block: 'nearest' });
    }
  };
  const scrollToSelected = useRef(() => {});
  scrollToSelected.current = () => {
    const index = indexOf(selectedId);
    if (index >= 0) {
      scrollTo(index);
    }
  };
  const isSelectedShown = indexOf(selectedId) >= 0;
  useEffect(() => scrollToSelected.current(), [selectedId, isSelectedShown]);

  const activate = (row: TreeRow) => {
    setActiveKey(row.key);
    if (row.type === 'node') {
      onSelect(row.node);
    } else if (row.type !== 'loading') {
      onLoadMore(row.parentId);
    }
  };
  const apply = (move: TreeMove) => {
    if (move.type === 'focus') {
      setActiveKey(rows[move.index].key);
      scrollTo(move.index);
    } else if (move.type === 'expand') {
      onExpand?.(rows[active].key, move.isExpanded);
    } else {
      activate(rows[active]);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const known = moveInTree(rows, active, event.key);
    if (known) {
      typeAhead.reset();
    }
    const move = known ?? typeAhead.match(rows, active, event.key);
    if (move) {
      event.preventDefault();
      apply(move);
    }
  };

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const itemKey = target.closest<HTMLElement>('[role=treeitem]')?.dataset.key;
    const row = rows[indexOf(itemKey)];
    if (row?.type === 'node' && onExpand && target.closest('[data-fold]')) {
      setActiveKey(row.key);
      onExpand(row.key, !row.expanded);
    } else if (row) {
      activate(row);
    }
  };

  const item = (index: number, top?: number) => {
    const row = rows[index];
    return (
      <TreeItem
        key={row.key}
        id={itemId(index)}
        row={row}
        isActive={index === active}
        isSelected={row.key === selectedId}
        top={top}
      />
    );
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="tree"
      aria-label={t('common.organization')}
      aria-activedescendant={itemId(active)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {isVirtual ? (
        <div
          role="none"
          className={styles.canvas}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer
            .getVirtualItems()
            .map(({ index, start }) => item(index, start))}
        </div>
      ) : (
        rows.map((_, index) => item(index))
      )}
    </div>
  );
}
