/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { MouseEvent, ReactNode, useId, useState } from 'react';
import { portalTranslationRef } from '../../translation';
import styles from './DataTable.module.css';
import { DataTableColumn } from './types';

interface DataTableRowProps<T> {
  row: T;
  columns: DataTableColumn<T>[];
  rowDetail?: (row: T) => ReactNode | undefined;
  onRowOpen?: (row: T) => void;
}

export function DataTableRow<T>(props: DataTableRowProps<T>) {
  const { row, columns, rowDetail, onRowOpen } = props;
  const [isOpen, setOpen] = useState(false);
  const detailId = useId();
  const detail = rowDetail?.(row);
  const open = (event: MouseEvent<HTMLTableRowElement>) => {
    const target = event.target as HTMLElement;
    const selecting = window.getSelection()?.toString();
    if (!selecting && !target.closest('a, button, input, label, time')) {
      onRowOpen?.(row);
    }
  };
  return (
    <>
      <tr
        className={styles.row}
        data-opens={onRowOpen ? true : undefined}
        onClick={onRowOpen ? open : undefined}
      >
        {rowDetail && (
          <td className={styles.unfoldCell}>
            {detail !== undefined && (
              <UnfoldButton
                isOpen={isOpen}
                controls={isOpen ? detailId : undefined}
                onClick={() => setOpen(!isOpen)}
              />
            )}
          </td>
        )}
        {columns.map(column =>
          column.rowHeader ? (
            <th key={column.id} scope="row" className={styles.rowHeader}>
              {column.cell(row)}
            </th>
          ) : (
            <td
              key={column.id}
              className={styles.cell}
              data-align={column.align}
              data-nowrap={column.nowrap}
            >
              {column.cell(row)}
            </td>
          ),
        )}
      </tr>
      {isOpen && detail !== undefined && (
        <tr id={detailId} className={styles.detailRow}>
          <td colSpan={columns.length + 1} className={styles.detailCell}>
            {detail}
          </td>
        </tr>
      )}
    </>
  );
}

/** Apart from the row, because rows that do not unfold need no words. */
function UnfoldButton(props: {
  isOpen: boolean;
  controls?: string;
  onClick: () => void;
}) {
  const { t } = useTranslationRef(portalTranslationRef);
  const Fold = props.isOpen ? RiArrowDownSLine : RiArrowRightSLine;
  return (
    <button
      type="button"
      className={styles.unfoldButton}
      aria-label={t('table.detail')}
      aria-expanded={props.isOpen}
      aria-controls={props.controls}
      onClick={props.onClick}
    >
      <Fold size={16} aria-hidden />
    </button>
  );
}
