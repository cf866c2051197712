/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';
import { sessionName } from '@steward/backstage-plugin-aws-access-node';
import { z } from 'zod';

const MAX_TARGETS = 12;

/** Where CloudTrail may have calls of one role session. */
export interface SessionTarget {
  /** `RoleSessionName`, CloudTrail's user name. */
  session: string;
  accountId: string;
  region: string;
}

type TouchingEvent = Pick<
  AuditRecord,
  'plugin' | 'resource' | 'correlationId' | 'metadata'
>;

const placeSchema = z.object({
  accountId: z.string(),
  region: z.string().optional(),
});

/**
 * The accounts that an event names: that of its resource, and the one in which
 * the work on it is done, as `metadata.executedIn`.
 */
export function placesOf({
  resource,
  metadata,
}: TouchingEvent): z.output<typeof placeSchema>[] {
  return [resource, metadata?.executedIn].flatMap(
    place => placeSchema.safeParse(place).data ?? [],
  );
}

/**
 * The sessions under which events of one correlation id reach AWS: one for
 * each plugin that took part, in each account that they touched. Calls to
 * services without regions are recorded in one of them.
 *
 * @param globalRegion - `us-east-1`, or its like in other partitions.
 */
export function sessionsOf(
  events: TouchingEvent[],
  globalRegion: string,
): SessionTarget[] {
  const places = new Map<string, Set<string>>();
  for (const { accountId, region } of events.flatMap(placesOf)) {
    const regions = places.get(accountId) ?? new Set();
    places.set(accountId, regions);
    if (region) {
      regions.add(region);
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
