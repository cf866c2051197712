/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ReactNode } from 'react';
import { PagedList } from '../../hooks/usePagedList';
import { ErrorState, LoadingState } from '../PageState';
import { EmptyContent } from './EmptyContent';

/** Something read once, in the shape of `useAsyncRetry` of react-use. @public */
export interface AsyncRead<T> {
  loading: boolean;
  value?: T;
  error?: Error;
  retry?: () => void;
}

/** @public */
export interface AsyncContentProps<T> {
  read: AsyncRead<T>;
  /** What is read, as messages name it: `the retention`. */
  subject: string;
  /** The permission that reading needs, named when the backend refuses. */
  permission?: string;
  /** Lines of the skeleton while it loads. @defaultValue 3 */
  lines?: number;
  /** Shown in place of the content when there is nothing in it. */
  empty?: ReactNode;
  /** Whether there is nothing in it. @defaultValue a list or a page of one without items */
  isEmpty?: (value: T) => boolean;
  children: (value: T) => ReactNode;
}

/**
 * What was read, or why it is not there: loading, empty, failed with a retry,
 * not permitted. What was read before stays while it is read again.
 *
 * @public
 */
export function AsyncContent<T>(props: AsyncContentProps<T>) {
  const { read, subject, isEmpty = hasNoItems } = props;
  if (read.error) {
    return (
      <ErrorState
        error={read.error}
        subject={subject}
        permission={props.permission}
        onRetry={read.retry}
      />
    );
  }
  if (read.value === undefined) {
    return <LoadingState subject={subject} lines={props.lines ?? 3} />;
  }
  return props.empty && isEmpty(read.value) ? (
    <EmptyContent>{props.empty}</EmptyContent>
  ) : (
    <>{props.children(read.value)}</>
  );
}

/**
 * A paged list as something read. An error after the first page does not take
 * away the items that are there.
 *
 * @public
 */
export function readOfList<T>(list: PagedList<T>): AsyncRead<T[]> {
  return {
    loading: list.isLoading,
    value: list.items,
    error: list.items ? undefined : list.error,
    retry: list.reload,
  };
}

function hasNoItems(value: unknown): boolean {
  const items = Array.isArray(value)
    ? value
    : (value as { items?: unknown } | null)?.items;
  return Array.isArray(items) && items.length === 0;
}
