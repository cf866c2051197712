/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotAllowedError } from '@backstage/errors';
import {
  AuditEvent,
  auditEventSchema,
} from '@steward/backstage-plugin-audit-trail-common';
import { redactEvent } from '@steward/backstage-plugin-audit-trail-node';
import { storableValue } from '@steward/backstage-plugin-portal-node';
import { z } from 'zod';
import { AHEAD_MS } from '../domain/recordedMonths';

/** What of a batch is stored and what never will be. */
export interface Accepted {
  events: AuditEvent[];
  refused: { id: string; reason: string }[];
}

/**
 * Checks a batch of a plugin. Secrets are taken out once more, for not every
 * emitter is ours.
 *
 * @throws NotAllowedError when an event is said to be of another plugin.
 */
export function acceptEvents(
  batch: object[],
  plugin: string,
  now: Date,
): Accepted {
  const accepted: Accepted = { events: [], refused: [] };
  for (const raw of batch) {
    const parsed = auditEventSchema.safeParse(storableValue(raw));
    if (!parsed.success) {
      accepted.refused.push({
        id: idOf(raw),
        reason: z.prettifyError(parsed.error),
      });
    } else if (parsed.data.plugin !== plugin) {
      throw new NotAllowedError(
        `event ${parsed.data.id} is of plugin ${parsed.data.plugin}, but ${plugin} hands it in; a plugin hands in its own events only`,
      );
    } else if (Date.parse(parsed.data.occurredAt) > now.getTime() + AHEAD_MS) {
      accepted.refused.push({
        id: parsed.data.id,
        reason: `occurredAt ${parsed.data.occurredAt} is more than a day ahead; set the clock of the emitter`,
      });
    } else {
      accepted.events.push(
        redactEvent(parsed.data, {
          '*': Object.keys(parsed.data.metadata ?? {}),
        }),
      );
    }
  }
  return accepted;
}

function idOf(raw: object): string {
  return 'id' in raw && typeof raw.id === 'string' ? raw.id : 'without id';
}
