/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { KeyboardEvent, ReactNode, useRef, useState } from 'react';
import { scrollRegionProps } from '../../format/scrollRegionProps';
import { portalTranslationRef } from '../../translation';
import { ChartState } from '../ChartFrame';
import { EmptyState, ErrorState, LoadingState } from '../PageState';
import { StatusTone } from '../StatusBadge';
import styles from './HeatMap.module.css';
import { nextCell } from './nextCell';

/** @public */
export interface HeatMapColumn {
  id: string;
  label: string;
}

/** @public */
export interface HeatMapCell {
  /** The words or the number in the cell: colour never says it alone. */
  text: string;
  /** What it means; `neutral` for what is not known or does not apply. */
  tone: StatusTone;
  /** More on hover and for screen readers: coverage, age, source. */
  detail?: string;
}

/** @public */
export interface HeatMapRow {
  id: string;
  /** The name of the row; may hold a link. */
  header: ReactNode;
  /** By id of the column; a cell that is left out is blank. */
  cells: Record<string, HeatMapCell>;
}

/** @public */
export interface HeatMapProps extends ChartState {
  /** What is shown: `Scores by account and pillar`. */
  label: string;
  /** What a row is: `Account`. */
  rowLabel: string;
  columns: HeatMapColumn[];
  rows: HeatMapRow[];
  /** Opens what is behind a cell. */
  onOpen?: (rowId: string, columnId: string) => void;
}

/**
 * Rows by columns, coloured by what a value means. It is one tab stop: arrows,
 * Home and End move between cells, Enter opens one (ARIA APG, "Grid").
 *
 * @public
 */
export function HeatMap(props: HeatMapProps) {
  const { label, columns, rows, onOpen } = props;
  const { t } = useTranslationRef(portalTranslationRef);
  const [active, setActive] = useState({ row: 0, column: 0 });
  const grid = useRef<HTMLTableElement>(null);
  if (props.error) {
    return (
      <ErrorState
        error={props.error}
        subject={label.toLowerCase()}
        onRetry={props.onRetry}
      />
    );
  }
  if (props.isLoading) {
    return <LoadingState subject={label.toLowerCase()} lines={8} />;
  }
  if (rows.length === 0) {
    return <>{props.empty ?? <EmptyState title={t('common.noData')} />}</>;
  }
  const size = { rows: rows.length, columns: columns.length };
  // Rows may have gone since the cell was reached.
  const reached = {
    row: Math.min(active.row, size.rows - 1),
    column: Math.min(active.column, size.columns - 1),
  };
  const move = (event: KeyboardEvent) => {
    const next = nextCell(reached, event.key, size, event.ctrlKey);
    if (next) {
      event.preventDefault();
      setActive(next);
      grid.current
        ?.querySelector<HTMLElement>(
          `[data-row="${next.row}"][data-column="${next.column}"]`,
        )
        ?.focus();
    }
  };
  return (
    <div className={styles.scroller} {...scrollRegionProps(label)}>
      <table
        ref={grid}
        className={styles.grid}
        role="grid"
        aria-label={label}
        onKeyDown={move}
      >
        <thead>
          <tr>
            <th scope="col">{props.rowLabel}</th>
            {columns.map(column => (
              <th key={column.id} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row.id}>
              <th scope="row">{row.header}</th>
              {columns.map((column, columnIndex) => {
                const cell = row.cells[column.id];
                const isReached =
                  rowIndex === reached.row && columnIndex === reached.column;
                return (
                  <td
                    key={column.id}
                    role="gridcell"
                    data-row={rowIndex}
                    data-column={columnIndex}
                    data-tone={cell?.tone}
                    data-opens={onOpen && cell ? true : undefined}
                    tabIndex={isReached ? 0 : -1}
                    title={cell?.detail}
                    onFocus={() =>
                      setActive({ row: rowIndex, column: columnIndex })
                    }
                    onClick={() => cell && onOpen?.(row.id, column.id)}
                    onKeyDown={event => {
                      if (event.key === 'Enter' && cell) {
                        onOpen?.(row.id, column.id);
                      }
                    }}
                  >
                    {cell?.text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
