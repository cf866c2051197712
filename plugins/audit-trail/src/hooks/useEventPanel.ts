/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useAppLocation } from '@backstage/frontend-plugin-api';
import { useQueryState } from '@steward/backstage-plugin-portal-react';
import { useCallback } from 'react';

const none = { event: '' };

/** The open event, and how to open and close one. */
export type EventPanelState = ReturnType<typeof useEventPanel>;

/** Which event's detail is open, kept in the address as `?event=<id>`. */
export function useEventPanel() {
  const [{ event }, setQuery] = useQueryState(none);
  const { pathname, search } = useAppLocation();
  const open = useCallback(
    (id: string) => setQuery({ event: id }, { push: true }),
    [setQuery],
  );
  const close = useCallback(() => setQuery({ event: '' }), [setQuery]);
  const hrefOf = useCallback(
    (id: string) => {
      const params = new URLSearchParams(search);
      params.set('event', id);
      return `${pathname}?${params}`;
    },
    [pathname, search],
  );
  return { openId: event || undefined, open, close, hrefOf };
}
