/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { portalTranslationRef } from '../../translation';
import styles from './DataTable.module.css';
import { DataTableColumn, DataTableSort } from './types';

interface DataTableHeadProps<T> {
  columns: DataTableColumn<T>[];
  unfolds: boolean;
  sort?: DataTableSort;
  onSort?: (sort: DataTableSort) => void;
}

export function DataTableHead<T>(props: DataTableHeadProps<T>) {
  const { sort, onSort } = props;
  const { t } = useTranslationRef(portalTranslationRef);
  return (
    <thead className={styles.head}>
      <tr>
        {props.unfolds && (
          <th scope="col" className={styles.unfoldCell}>
            <VisuallyHidden>{t('table.detail')}</VisuallyHidden>
          </th>
        )}
        {props.columns.map(column => {
          const order = sort?.column === column.id ? sort.order : undefined;
          return (
            <th
              key={column.id}
              scope="col"
              className={styles.headCell}
              style={{ width: column.width }}
              data-align={column.align}
              aria-sort={column.sortable ? ariaSort(order) : undefined}
            >
              {column.sortable && onSort ? (
                <button
                  type="button"
                  className={styles.sortButton}
                  onClick={() =>
                    onSort({
                      column: column.id,
                      order: order === 'asc' ? 'desc' : 'asc',
                    })
                  }
                >
                  {column.label}
                  {order === 'asc' && <RiArrowUpSLine size={16} aria-hidden />}
                  {order === 'desc' && (
                    <RiArrowDownSLine size={16} aria-hidden />
                  )}
                </button>
              ) : (
                column.label
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function ariaSort(order: DataTableSort['order'] | undefined) {
  if (!order) {
    return 'none';
  }
  return order === 'asc' ? 'ascending' : 'descending';
}
