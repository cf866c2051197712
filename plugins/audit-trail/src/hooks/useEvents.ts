/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';
import { usePagedList } from '@steward/backstage-plugin-portal-react';
import { useCallback, useState } from 'react';
import { auditTrailApiRef } from '../api';

/** Rows of one page. */
const pageSize = 50;

/** The events of a query, newest first, page by page; none without a query. */
export function useEvents(q: string | undefined) {
  const api = useApi(auditTrailApiRef);
  const [isLimited, setLimited] = useState(false);
  const load = useCallback(
    async (cursor: string | undefined) => {
      if (q === undefined) {
        return { items: [] };
      }
      const page = await api.get('/events', {
        params: { query: { q, limit: pageSize, cursor } },
      });
      setLimited(page.limited === true);
      return page;
    },
    [api, q],
  );
  return { list: usePagedList<AuditRecord>(load), isLimited };
}
