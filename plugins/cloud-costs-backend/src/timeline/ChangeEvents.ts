/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuditRecord,
  AuditTerm,
  describeEvent,
  printQuery,
  TextQualifier,
} from '@steward/backstage-plugin-audit-trail-common';
import { AuditEventsService } from '@steward/backstage-plugin-audit-trail-node';
import {
  addDays,
  TimelineEvent,
} from '@steward/backstage-plugin-cloud-costs-common';
import { EventPlace, EventQuestion, EventSource } from './EventSource';

/** Events of one query that are looked at. */
const MAX_EVENTS = 200;

/**
 * Changes that the audit trail recorded: what succeeded and was more than a
 * look, without runs, which come from provisioning itself, and sign-ins.
 */
export class ChangeEvents implements EventSource {
  readonly kind = 'change';
  readonly #events: AuditEventsService;

  constructor(events: AuditEventsService) {
    this.#events = events;
  }

  async read({ window, places, credentials }: EventQuestion) {
    const pages = await Promise.all(
      placeTerms(places).map(terms =>
        this.#events.list(
          {
            q: printQuery({ terms: [...changeTerms(window), ...terms] }),
            limit: MAX_EVENTS,
          },
          { credentials },
        ),
      ),
    );
    const records = new Map(
      pages
        .flatMap(({ items }) => items)
        .filter(({ resource }) => resource?.entityRef || resource?.accountId)
        .map(record => [record.id, record]),
    );
    return {
      events: [...records.values()].map(eventOf),
      more: pages.some(({ nextCursor }) => nextCursor !== undefined),
    };
  }
}

function changeTerms(window: EventQuestion['window']): AuditTerm[] {
  return [
    {
      kind: 'created',
      from: `${window.from}T00:00:00.000Z`,
      to: `${addDays(window.to, 1)}T00:00:00.000Z`,
      negated: false,
    },
    term('outcome', 'success'),
    ...['medium', 'high', 'critical'].map(value => term('severity', value)),
    ...['run.', 'session.'].map(value => ({
      ...term('action', value),
      prefix: true,
      negated: true,
    })),
  ];
}

/** Terms of one qualifier are alternatives, those of two are not: entities and accounts are asked for apart. */
function placeTerms(places: readonly EventPlace[] | undefined): AuditTerm[][] {
  if (!places) {
    return [[]];
  }
  const accounts = places.flatMap(({ account }) => account ?? []);
  return [
    places.map(({ entityRef }) => term('resource', entityRef)),
    accounts.map(account => term('account', account)),
  ].filter(terms => terms.length > 0);
}

function term(qualifier: TextQualifier, value: string) {
  return {
    kind: 'text' as const,
    qualifier,
    value,
    prefix: false,
    negated: false,
  };
}

function eventOf(record: AuditRecord): TimelineEvent {
  const { actor, resource } = record;
  const by = actor.onBehalfOf ?? actor.ref ?? actor.name;
  return {
    kind: 'change',
    id: record.id,
    at: record.occurredAt,
    title: describeEvent(record),
    outcome: 'success',
    entities: resource?.entityRef ? [resource.entityRef] : [],
    ...(resource?.accountId && { account: resource.accountId }),
    ...(by && { by }),
  };
}
