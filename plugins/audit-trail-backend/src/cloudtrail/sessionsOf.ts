/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';
import { sessionName } from '@steward/backstage-plugin-aws-access-node';

const MAX_TARGETS = 12;

/** Where CloudTrail may have calls of one role session. */
export interface SessionTarget {
  /** `RoleSessionName`, CloudTrail's user name. */
  session: string;
  accountId: string;
  region: string;
}

/**
 * The sessions under which events of one correlation id reach AWS: one for
 * each plugin that took part, in each account that they touched. Calls to
 * services without regions are recorded in one of them.
 *
 * @param globalRegion - `us-east-1`, or its like in other partitions.
 */
export function sessionsOf(
  events: Pick<AuditRecord, 'plugin' | 'resource' | 'correlationId'>[],
  globalRegion: string,
): SessionTarget[] {
  const places = new Map<string, Set<string>>();
  for (const { resource } of events) {
    if (resource?.accountId) {
      const regions = places.get(resource.accountId) ?? new Set();
      places.set(resource.accountId, regions);
      if (resource.region) {
        regions.add(resource.region);
      }
    }
  }
  const sessions = [
    ...new Set(
      events.map(event => sessionName(event.plugin, event.correlationId)),
    ),
  ];
  return sessions
    .flatMap(session =>
      [...places].flatMap(([accountId, regions]) =>
        [...regions.add(globalRegion)].map(region => ({
          session,
          accountId,
          region,
        })),
      ),
    )
    .slice(0, MAX_TARGETS);
}
