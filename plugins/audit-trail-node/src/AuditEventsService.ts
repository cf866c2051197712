/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  BackstageCredentials,
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  AuditTrailPaths,
  EventPage,
} from '@steward/backstage-plugin-audit-trail-common';
import { createServiceClient } from '@steward/backstage-plugin-portal-node';

/** Reads the audit trail. @public */
export interface AuditEventsService {
  /**
   * Events that the caller may see, newest first.
   *
   * @param query.q - as on the page: `action:run.approve created:>=2026-11-01`
   */
  list(
    query: { q: string; limit?: number; cursor?: string },
    call: { credentials: BackstageCredentials; signal?: AbortSignal },
  ): Promise<EventPage>;
}

/** What other backends read the audit trail with. @public */
export const auditEventsServiceRef = createServiceRef<AuditEventsService>({
  id: 'audit-trail.events',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory(deps) {
        const client = createServiceClient<AuditTrailPaths>({
          pluginId: 'audit-trail',
          ...deps,
        });
        return {
          list: (query, { credentials, signal }) =>
            client
              .onBehalfOf(credentials)
              .get('/events', { params: { query }, signal }),
        };
      },
    }),
});
