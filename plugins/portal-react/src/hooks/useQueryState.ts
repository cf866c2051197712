/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useAppSearchParams } from '@backstage/frontend-plugin-api';
import { useCallback, useMemo, useRef } from 'react';

/** @public */
export interface SetQueryOptions {
  /** Whether the browser's back button returns to the state before. @defaultValue false */
  push?: boolean;
}

/** @public */
export type SetQuery<K extends string> = (
  patch: Partial<Record<K, string>>,
  options?: SetQueryOptions,
) => void;

/**
 * Filters of a view in the query of its URL, so that a link or a reload shows
 * the same. A value that equals its default does not appear in the URL;
 * parameters of others are left alone.
 *
 * @public
 */
export function useQueryState<K extends string>(
  defaults: Record<K, string>,
): [Record<K, string>, SetQuery<K>] {
  const [params, setParams] = useAppSearchParams();
  const initial = useRef(defaults).current;
  const state = useMemo(() => {
    const result = { ...initial };
    for (const key of Object.keys(initial) as K[]) {
      result[key] = params.get(key) ?? initial[key];
    }
    return result;
  }, [initial, params]);
  const setState = useCallback<SetQuery<K>>(
    (patch, options) =>
      setParams(
        current => {
          const next = new URLSearchParams(current);
          for (const key of Object.keys(patch) as K[]) {
            const value = patch[key];
            if (value === undefined || value === initial[key]) {
              next.delete(key);
            } else {
              next.set(key, value);
            }
          }
          return next;
        },
        { replace: !options?.push },
      ),
    [initial, setParams],
  );
  return [state, setState];
}
