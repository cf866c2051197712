/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { toSearch, useRoute } from '@steward/backstage-plugin-portal-react';
import { useMemo } from 'react';
import {
  auditTrailRouteRef,
  provisioningRouteRef,
  rootRouteRef,
} from '../routes';

type Query = Record<string, string | undefined>;

/** Paths of the cost pages with their filters, and of runs and audit events where their plugins are installed. */
export function useCostLinks() {
  const root = useRoute(rootRouteRef);
  const provisioning = useRoute(provisioningRouteRef);
  const auditTrail = useRoute(auditTrailRouteRef);
  return useMemo(() => {
    const base = root().replace(/\/$/, '');
    const to =
      (tab: string) =>
      (query: Query = {}) =>
        `${base}/${tab}${toSearch(query)}`;
    return {
      overview: to('overview'),
      explore: to('explore'),
      budgets: to('budgets'),
      anomalies: to('anomalies'),
      recommendations: to('recommendations'),
      sources: to('sources'),
      run: (id: string) =>
        provisioning && `${provisioning()}/runs/${encodeURIComponent(id)}`,
      auditEvent: (id: string) =>
        auditTrail && `${auditTrail()}/events${toSearch({ event: id })}`,
    };
  }, [root, provisioning, auditTrail]);
}
