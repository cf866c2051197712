/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';
import { useRoute } from '@steward/backstage-plugin-portal-react';
import { jumpsOf } from '../glossary/jumpsOf';
import { provisioningRouteRef, scaffolderTaskRouteRef } from '../routes';
import { auditTrailTranslationRef } from '../translation';

/** Pages on which the request of some events can be followed, as far as they are installed. */
export function useJumps(
  events: AuditRecord[],
): { title: string; href: string }[] {
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const taskRoute = useRoute(scaffolderTaskRouteRef);
  const provisioningRoute = useRoute(provisioningRouteRef);
  const { taskIds, runIds } = jumpsOf(events);
  return [
    ...(taskRoute
      ? taskIds.map(taskId => ({
          title: t('related.task'),
          href: taskRoute({ taskId }),
        }))
      : []),
    ...(provisioningRoute
      ? runIds.map(runId => ({
          title: t('related.run'),
          href: `${provisioningRoute()}/runs/${encodeURIComponent(runId)}`,
        }))
      : []),
  ];
}
