/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';
import { useEffect, useState } from 'react';
import { auditTrailApiRef } from '../api';

/** An action has to show within two seconds, most of which the store leaves to the page. */
const pollMs = 1_500;
const pageSize = 50;

/** What came after the newest event of a list. */
export interface NewEvents {
  count: number;
  /** Whether there may be more than were counted. */
  isMore: boolean;
  /** Why the page cannot look for new events at the moment. */
  error?: Error;
}

const nothing: NewEvents = { count: 0, isMore: false };

/** Looks for events that came after those shown, while somebody can see the page. */
export function useNewEvents(
  q: string,
  shown: AuditRecord[] | undefined,
): NewEvents {
  const api = useApi(auditTrailApiRef);
  const [found, setFound] = useState<NewEvents>(nothing);
  const newest = shown && Math.max(0, ...shown.map(event => event.seq));

  useEffect(() => {
    setFound(nothing);
    if (newest === undefined) {
      return undefined;
    }
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      if (document.visibilityState === 'visible') {
        const next = await api
          .get('/events', { params: { query: { q, limit: pageSize } } })
          .then(({ items }) => countNew(items, newest))
          .catch((error): NewEvents => ({ ...nothing, error: toError(error) }));
        if (!isCurrent) {
          return;
        }
        setFound(next);
      }
      timer = setTimeout(look, pollMs);
    };
    timer = setTimeout(look, pollMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [api, q, newest]);
  return found;
}

function countNew(items: AuditRecord[], newest: number): NewEvents {
  const count = items.filter(
    event => event.seq > newest && !isReadOfTrail(event),
  ).length;
  return { count, isMore: count === pageSize };
}

/** Looking at this page is recorded too; it is nothing to call anybody for. */
function isReadOfTrail(event: AuditRecord): boolean {
  return event.plugin === 'audit-trail' && event.severity === 'low';
}
