/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ReactNode } from 'react';

/** @public */
export interface DataTableColumn<T> {
  id: string;
  label: string;
  cell: (row: T) => ReactNode;
  /** Plain value for the CSV file; without it the column is not exported. */
  text?: (row: T) => string | number | undefined;
  sortable?: boolean;
  /** Numbers and money go to the end of the cell. */
  align?: 'end';
  /** Keeps the value on one line. */
  nowrap?: boolean;
  /** Names the row; such a column cannot be hidden. */
  rowHeader?: boolean;
  /** Hidden until the reader asks for it. */
  hiddenByDefault?: boolean;
  /** CSS width, where the content must not decide. */
  width?: string;
}

/** @public */
export interface DataTableSort {
  column: string;
  order: 'asc' | 'desc';
}

/** @public */
export interface DataTableProps<T> {
  /** What the rows are, for screen readers and the count: `accounts`. */
  label: string;
  /** The same for one row: `account`. */
  singular: string;
  columns: DataTableColumn<T>[];
  /** Undefined while the first page loads. */
  rows?: T[];
  rowKey: (row: T) => string;
  sort?: DataTableSort;
  onSort?: (sort: DataTableSort) => void;
  /** All rows that match the filter, where it is known. */
  totalCount?: number;
  hasMore?: boolean;
  onLoadMore?: () => void;
  isLoading?: boolean;
  /** Makes a click anywhere in the row open it; give the row header a link too. */
  onRowOpen?: (row: T) => void;
  /** Detail that unfolds below the row; undefined for a row without. */
  rowDetail?: (row: T) => ReactNode | undefined;
  /** Ids of hidden columns; without it the table keeps them itself. */
  hiddenColumns?: string[];
  onHiddenColumnsChange?: (hidden: string[]) => void;
  /** Export of the whole filtered list, not only of the rows on the page. */
  csv?: { fileName: string; loadAll: () => Promise<T[]> };
  /** Filters and buttons above the table. */
  toolbar?: ReactNode;
  /** Shown in place of rows when there are none. */
  empty?: ReactNode;
}
