/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotFoundError } from '@backstage/errors';
import {
  AuditRecord,
  AuditTerm,
  AuditTrailPaths,
  AwsCallsPage,
  ExportFormatName,
  exportFormatOf,
  LegalHold,
  parseQuery,
  ProofStatus,
  SavedSearch,
  SinkStatus,
} from '@steward/backstage-plugin-audit-trail-common';
import {
  createFixtureClient,
  FixtureRoutes,
} from '@steward/backstage-plugin-portal-react/fixtures';
import { storyOf } from './records';

const DAY_MS = 86_400_000;
const fingerprint = '9f86d081884c7d659a2feaa0c55ad015'.repeat(2);

/** An audit trail in memory, for tests and `yarn start`. */
export class FixtureAuditTrail {
  events: AuditRecord[] = storyOf();
  isLimited = false;
  searches: SavedSearch[] = [];
  holds: LegalHold[] = [];
  sinks: SinkStatus[] = [];
  awsCalls: AwsCallsPage = { status: 'not-applicable', calls: [] };
  proof: ProofStatus = {
    ok: true,
    verifiedUpTo: new Date().toISOString(),
    checkedAt: new Date().toISOString(),
    records: 120,
    digests: 3,
    signingKey: { fingerprint, configured: true },
  };

  readonly routes: FixtureRoutes<AuditTrailPaths> = {
    'GET /events': ({ query }) => this.#page(query),
    'GET /events/{id}': ({ path }) => this.#event(path.id),
    'GET /events/{id}/proof': ({ path }) => this.#eventProof(path.id),
    'GET /events/{id}/aws-calls': () => this.awsCalls,
    'GET /histogram': ({ query }) => this.#histogram(query),
    'GET /suggestions': ({ query }) => this.#suggestions(query),
    'GET /proof': () => this.proof,
    'GET /verify': () => ({ ...this.proof, checked: this.events.length }),
    'GET /export': ({ query }) => this.#export(query),
    'GET /searches': () => ({ items: this.searches }),
    'POST /searches': ({ body }) => this.#saveSearch(body),
    'DELETE /searches/{id}': ({ path }) => {
      this.searches = this.searches.filter(({ id }) => id !== path.id);
    },
    'GET /holds': () => ({ items: this.holds }),
    'POST /holds': ({ body }) => this.#placeHold(body),
    'DELETE /holds/{id}': ({ path }) => {
      this.holds = this.holds.filter(({ id }) => id !== path.id);
    },
    'POST /actors/pseudonymise': ({ body }) => this.#pseudonymise(body.ref),
    'GET /sinks': () => ({ items: this.sinks }),
    'GET /retention': () => ({
      days: 400,
      oldest: this.events[this.events.length - 1]?.recordedAt,
      dropped: 0,
    }),
  };
  readonly client = createFixtureClient(this.routes);

  #page({
    q = '',
    limit = 50,
    cursor = '0',
  }: {
    q?: string;
    limit?: number;
    cursor?: string;
  }) {
    const from = Number(cursor);
    const matching = this.#matching(q);
    return {
      items: matching.slice(from, from + limit),
      ...(matching.length > from + limit && {
        nextCursor: String(from + limit),
      }),
      ...(this.isLimited && { limited: true }),
    };
  }

  #event(id: string) {
    const event = this.events.find(one => one.id === id);
    if (!event) {
      throw new NotFoundError(`No event ${id} that you may see`);
    }
    return event;
  }

  #eventProof(id: string) {
    const { hash, prevHash, seq } = this.#event(id);
    return {
      hash,
      prevHash,
      recomputed: true,
      ...(seq < 119 && {
        digest: {
          id: 3,
          from: 60,
          to: 118,
          signedAt: new Date().toISOString(),
          signature: 'c2lnbmF0dXJl',
          keyFingerprint: fingerprint,
          ok: true,
        },
      }),
    };
  }

  #histogram(query: {
    q?: string;
    from?: string;
    to?: string;
    buckets?: number;
  }) {
    const to = query.to ? Date.parse(query.to) : Date.now();
    const from = query.from ? Date.parse(query.from) : to - 30 * DAY_MS;
    const count = query.buckets ?? 60;
    const bucketMs = (to - from) / count;
    const events = this.#matching(query.q ?? '');
    return {
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      bucketMs,
      complete: true,
      buckets: Array.from({ length: count }, (_, index) => {
        const start = from + index * bucketMs;
        const inside = events.filter(({ occurredAt }) => {
          const at = Date.parse(occurredAt);
          return at >= start && at < start + bucketMs;
        });
        return {
          from: new Date(start).toISOString(),
          count: inside.length,
          failed: inside.filter(one => one.outcome !== 'success').length,
        };
      }),
    };
  }

  #suggestions({
    qualifier,
    prefix = '',
  }: {
    qualifier: string;
    prefix?: string;
  }) {
    const counts = new Map<string, number>();
    for (const value of this.events.flatMap(e => valueOf(e, qualifier) ?? [])) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return {
      values: [...counts]
        .filter(([value]) => value.includes(prefix))
        .map(([value, count]) => ({ value, count })),
    };
  }

  #export({
    q = '',
    format = 'ndjson',
  }: {
    q?: string;
    format?: ExportFormatName;
  }) {
    const { header, line } = exportFormatOf(format);
    const lines = this.#matching(q).map(line);
    return [...(header ? [header] : []), ...lines]
      .map(text => `${text}\n`)
      .join('');
  }

  #saveSearch({
    title,
    query,
    shared = false,
  }: {
    title: string;
    query: string;
    shared?: boolean;
  }) {
    const search = {
      title,
      query,
      shared,
      id: `search-${this.searches.length + 1}`,
      owner: 'user:default/test',
      createdAt: new Date().toISOString(),
    };
    this.searches = [...this.searches, search];
    return search;
  }

  #placeHold({ subject, reason }: Pick<LegalHold, 'subject' | 'reason'>) {
    const hold = {
      subject,
      reason,
      id: `hold-${this.holds.length + 1}`,
      placedBy: 'user:default/test',
      placedAt: new Date().toISOString(),
    };
    this.holds = [...this.holds, hold];
    return hold;
  }

  #pseudonymise(ref: string) {
    this.events = this.events.map(event =>
      event.actor.ref === ref
        ? { ...event, actor: { ...event.actor, name: undefined } }
        : event,
    );
  }

  /** Terms of one qualifier are alternatives, as in the store. */
  #matching(q: string): AuditRecord[] {
    const { terms } = parseQuery(q);
    return this.events.filter(event =>
      terms.every(
        term =>
          holds(event, term) ||
          terms.some(
            other =>
              term.kind === 'text' &&
              other.kind === 'text' &&
              !other.negated &&
              other.qualifier === term.qualifier &&
              holds(event, other),
          ),
      ),
    );
  }
}

function holds(event: AuditRecord, term: AuditTerm): boolean {
  switch (term.kind) {
    case 'created':
      return (
        ((!term.from || event.occurredAt >= term.from) &&
          (!term.to || event.occurredAt < term.to)) !== term.negated
      );
    case 'words':
      return (
        JSON.stringify(event)
          .toLowerCase()
          .includes(term.value.toLowerCase()) !== term.negated
      );
    default: {
      const value = valueOf(event, term.qualifier);
      const same = term.prefix
        ? value?.startsWith(term.value)
        : value === term.value;
      return (same ?? false) !== term.negated;
    }
  }
}

function valueOf(event: AuditRecord, qualifier: string): string | undefined {
  const { actor, resource } = event;
  const values: Record<string, string | undefined> = {
    actor: actor.onBehalfOf ?? actor.ref,
    action: event.action,
    resource: resource?.entityRef ?? resource?.id,
    account: resource?.accountId,
    outcome: event.outcome,
    severity: event.severity,
    correlation: event.correlationId,
  };
  return values[qualifier];
}
