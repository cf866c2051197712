/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject } from '@backstage/types';
import { AuditEvent } from '@steward/backstage-plugin-audit-trail-common';
import { storableValue } from '@steward/backstage-plugin-portal-node';
import {
  allowedMetadata,
  DEFAULT_METADATA_ALLOW_LIST,
  MetadataAllowList,
} from './allowedMetadata';
import { Scrubber } from './Scrubber';

/** Largest event that is kept whole, in UTF-16 units of its JSON. @public */
export const MAX_EVENT_LENGTH = 32_768;

/**
 * Keeps of an event what may be stored: metadata of the action's allow-list,
 * no secrets, no character that a database refuses, not more than {@link MAX_EVENT_LENGTH}. What is taken out is
 * added to `redactions`. Doing it twice takes out nothing more.
 *
 * @public
 */
export function redactEvent(
  raw: AuditEvent,
  allow: MetadataAllowList = DEFAULT_METADATA_ALLOW_LIST,
): AuditEvent {
  const event = storableValue(raw);
  const scrubber = Scrubber.create();
  const clean: AuditEvent = {
    ...event,
    actor: {
      ...event.actor,
      ...(event.actor.userAgent && {
        userAgent: scrubber.text(event.actor.userAgent, 512),
      }),
    },
    ...(event.resource && {
      resource: {
        ...event.resource,
        ...(event.resource.id && {
          id: scrubber.text(event.resource.id, 512),
        }),
      },
    }),
    ...(event.error && {
      error: {
        name: scrubber.text(event.error.name, 100),
        message: scrubber.text(event.error.message, 2000),
      },
    }),
    ...(event.changes && {
      changes: scrubber.value(event.changes as JsonObject) as JsonObject,
    }),
    ...(event.metadata && {
      metadata: scrubber.value(
        onlyAllowed(event.metadata, event.action, allow, scrubber),
      ) as JsonObject,
    }),
  };
  const capped = cap(clean, scrubber);
  return { ...capped, redactions: event.redactions + scrubber.removed };
}

function onlyAllowed(
  metadata: JsonObject,
  action: string,
  allow: MetadataAllowList,
  scrubber: Scrubber,
): JsonObject {
  const allowed = allowedMetadata(action, allow);
  const entries = Object.entries(metadata);
  const kept = entries.filter(([name]) => allowed.has(name));
  scrubber.count(entries.length - kept.length);
  return Object.fromEntries(kept);
}

/** Gives up the changes first, then the metadata. */
function cap(event: AuditEvent, scrubber: Scrubber): AuditEvent {
  let capped = event;
  for (const part of ['changes', 'metadata'] as const) {
    if (JSON.stringify(capped).length <= MAX_EVENT_LENGTH) {
      return capped;
    }
    if (capped[part]) {
      const { [part]: _dropped, ...rest } = capped;
      scrubber.count(1);
      capped = rest;
    }
  }
  return capped;
}
