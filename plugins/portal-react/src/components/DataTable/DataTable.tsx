/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useState } from 'react';
import { counted } from '../../format/counted';
import { scrollRegionProps } from '../../format/scrollRegionProps';
import { portalTranslationRef, PortalWords } from '../../translation';
import { LoadingState } from '../PageState';
import { ColumnMenu } from './ColumnMenu';
import { CsvButton } from './CsvButton';
import styles from './DataTable.module.css';
import { DataTableHead } from './DataTableHead';
import { DataTableRow } from './DataTableRow';
import { DataTableProps } from './types';

/**
 * A dense table over a list that is paged by cursor: sticky head, sorting by
 * the backend, columns that can be hidden, a count, CSV of the filtered list,
 * rows that open or unfold.
 *
 * @remarks
 * It is a native table on BUI tokens rather than BUI's `Table`, which is an
 * ARIA grid: rows here hold several links, buttons and an unfolding detail.
 *
 * @public
 */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, rows, rowKey, hasMore, isLoading } = props;
  const { t } = useTranslationRef(portalTranslationRef);
  const [ownHidden, setOwnHidden] = useState(() =>
    props.columns.filter(c => c.hiddenByDefault).map(c => c.id),
  );
  const hidden = props.hiddenColumns ?? ownHidden;
  const columns = props.columns.filter(
    column => column.rowHeader || !hidden.includes(column.id),
  );
  const shown = rows?.length ?? 0;
  return (
    <div className={styles.root}>
      <div className={styles.toolbar}>
        <div className={styles.filters}>{props.toolbar}</div>
        <div className={styles.tools}>
          <span className={styles.count} role="status">
            {rows && countText(t, shown, props)}
          </span>
          <ColumnMenu
            columns={props.columns}
            hidden={hidden}
            onChange={props.onHiddenColumnsChange ?? setOwnHidden}
          />
          {props.csv && <CsvButton {...props.csv} columns={columns} />}
        </div>
      </div>
      <div
        className={styles.scroller}
        {...scrollRegionProps(t('common.tableOf', { label }))}
        aria-busy={isLoading}
      >
        {rows ? (
          <table className={styles.table} aria-label={label}>
            <DataTableHead
              columns={columns}
              unfolds={props.rowDetail !== undefined}
              sort={props.sort}
              onSort={props.onSort}
            />
            <tbody>
              {rows.map(row => (
                <DataTableRow
                  key={rowKey(row)}
                  row={row}
                  columns={columns}
                  rowDetail={props.rowDetail}
                  onRowOpen={props.onRowOpen}
                />
              ))}
            </tbody>
          </table>
        ) : (
          <LoadingState subject={label} lines={8} />
        )}
        {rows && shown === 0 && props.empty}
      </div>
      {hasMore && (
        <div className={styles.more}>
          <Button
            variant="secondary"
            size="small"
            isPending={isLoading}
            onPress={props.onLoadMore}
          >
            {t('common.loadMore')}
          </Button>
        </div>
      )}
    </div>
  );
}

function countText<T>(
  t: PortalWords,
  shown: number,
  props: DataTableProps<T>,
): string {
  const { label: plural, singular, totalCount, hasMore } = props;
  const countOf = (count: number) =>
    t('common.counted', { ...counted(count), singular, plural });
  if (totalCount !== undefined && totalCount > shown) {
    return t('table.shownOf', {
      number: shown.toLocaleString('en'),
      total: countOf(totalCount),
    });
  }
  const count = countOf(shown);
  return hasMore ? t('table.first', { rows: count }) : count;
}
