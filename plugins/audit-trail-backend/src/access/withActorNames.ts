/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { AuditEvent } from '@steward/backstage-plugin-audit-trail-common';
import { CatalogDirectory } from '@steward/backstage-plugin-portal-node';

/** Adds the names of users as they are now; without the catalog there are none. */
export async function withActorNames(
  events: AuditEvent[],
  deps: { directory: CatalogDirectory; logger: LoggerService },
): Promise<AuditEvent[]> {
  const nameless = events.flatMap(({ actor }) =>
    actor.type === 'user' && actor.ref && !actor.name ? [actor.ref] : [],
  );
  const names = await deps.directory.names(nameless).catch(error => {
    deps.logger.warn(
      `Audit events are stored without names of actors: ${stringifyError(
        error,
      )}`,
    );
    return new Map<string, string>();
  });
  return events.map(event => {
    const { actor } = event;
    const name = actor.name ?? names.get(actor.ref ?? '');
    return name ? { ...event, actor: { ...actor, name } } : event;
  });
}
