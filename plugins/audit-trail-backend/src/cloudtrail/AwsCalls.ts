/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import {
  AuditRecord,
  AwsCall,
  AwsCallsPage,
  parseQuery,
  printQuery,
} from '@steward/backstage-plugin-audit-trail-common';
import {
  AwsFailure,
  classifyAwsError,
} from '@steward/backstage-plugin-aws-access-node';
import { AskedCalls, AwsCallStore } from '../database/AwsCallStore';
import { EventCriteria } from '../database/EventCondition';
import { EventStore } from '../database/EventStore';
import { AwsCallReader } from './AwsCallReader';
import { placesOf, sessionsOf, SessionTarget } from './sessionsOf';

const PAGE_SIZE = 50;
const RELATED = 200;
const MINUTE_MS = 60_000;
// What CloudTrail shows, it shows within about 15 minutes, for 90 days:
// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events.html
const SHOWN_MS = 20 * MINUTE_MS;
const HISTORY_MS = 90 * 1440 * MINUTE_MS;
const ASK_AGAIN_MS = 30_000;

/** The AWS calls underneath an event: those of the role sessions that bear its correlation id. */
export class AwsCalls {
  static create(options: {
    reader: Pick<AwsCallReader, 'read'>;
    store: AwsCallStore;
    events: Pick<EventStore, 'page'>;
    /** Where calls to services without regions are recorded. */
    globalRegion: () => Promise<string>;
    clock?: () => Date;
  }): AwsCalls {
    return new AwsCalls(options);
  }

  readonly #options: Parameters<typeof AwsCalls.create>[0];
  readonly #asking = new Map<string, Promise<AskedCalls>>();

  private constructor(options: Parameters<typeof AwsCalls.create>[0]) {
    this.#options = options;
  }

  /**
   * @param options.criteria - which other events of the correlation id the caller may see
   * @throws InputError for a cursor that is none of ours.
   */
  async page(
    event: AuditRecord,
    options: { criteria?: EventCriteria; cursor?: string } = {},
  ): Promise<AwsCallsPage> {
    const offset = offsetOf(options.cursor);
    const related = await this.#relatedTo(event, options.criteria);
    if (related.flatMap(placesOf).length === 0) {
      return nothing(
        'not-applicable',
        'Neither this event nor those of its correlation id name an AWS account',
      );
    }
    const times = related.map(one => one.occurredAt).sort();
    const first = new Date(times[0]);
    const last = new Date(times[times.length - 1]);
    const age = this.#now().getTime() - last.getTime();
    if (age > HISTORY_MS) {
      return nothing(
        'not-applicable',
        'CloudTrail’s event history goes back 90 days',
      );
    }
    const { asked, failure, target } = await this.#askAll(related, first, last);
    if (asked.length === 0 && failure && target) {
      return nothing('unavailable', reasonOf(failure, target));
    }
    const calls = mergedCalls(asked);
    const asOf = asked.map(one => one.askedAt).sort()[0];
    const reason = failure && target && reasonOf(failure, target);
    if (calls.length === 0) {
      return {
        ...(age < SHOWN_MS
          ? nothing(
              'none-yet',
              'CloudTrail shows a call up to 15 minutes after it was made',
            )
          : nothing(
              'not-applicable',
              'CloudTrail has no management events of it; reads and writes of data are not in its event history',
            )),
        ...(reason && { reason }),
        asOf,
      };
    }
    return {
      status: 'found',
      ...(reason && { reason }),
      asOf,
      calls: calls.slice(offset, offset + PAGE_SIZE),
      ...(calls.length > offset + PAGE_SIZE && {
        nextCursor: String(offset + PAGE_SIZE),
      }),
    };
  }

  async #relatedTo(
    event: AuditRecord,
    criteria: EventCriteria | undefined,
  ): Promise<AuditRecord[]> {
    const query = parseQuery(
      printQuery({
        terms: [
          {
            kind: 'text',
            qualifier: 'correlation',
            value: event.correlationId,
            prefix: false,
            negated: false,
          },
        ],
      }),
    );
    const { items } = await this.#options.events.page({
      query,
      criteria,
      limit: RELATED,
    });
    return [event, ...items];
  }

  async #askAll(
    related: AuditRecord[],
    first: Date,
    last: Date,
  ): Promise<{
    asked: AskedCalls[];
    failure?: AwsFailure;
    target?: SessionTarget;
  }> {
    let globalRegion: string;
    try {
      globalRegion = await this.#options.globalRegion();
    } catch (error) {
      const [target] = sessionsOf(related, '');
      return { asked: [], failure: classifyAwsError(error), target };
    }
    const targets = sessionsOf(related, globalRegion);
    const answers = await Promise.allSettled(
      targets.map(target => this.#ask(target, first, last)),
    );
    const failed = answers.findIndex(answer => answer.status === 'rejected');
    const answer = answers[failed];
    return {
      asked: answers.flatMap(one =>
        one.status === 'fulfilled' ? one.value : [],
      ),
      ...(answer?.status === 'rejected' && {
        failure: classifyAwsError(answer.reason),
        target: targets[failed],
      }),
    };
  }

  /** From memory, where the answer cannot have changed or was given just now. */
  async #ask(
    target: SessionTarget,
    first: Date,
    last: Date,
  ): Promise<AskedCalls> {
    const known = await this.#options.store.get(target);
    if (known) {
      const askedAt = Date.parse(known.askedAt);
      const isFinal = askedAt - last.getTime() > SHOWN_MS;
      if (isFinal || this.#now().getTime() - askedAt < ASK_AGAIN_MS) {
        return known;
      }
    }
    const key = JSON.stringify(target);
    const asking =
      this.#asking.get(key) ??
      this.#read(target, new Date(first.getTime() - MINUTE_MS)).finally(() =>
        this.#asking.delete(key),
      );
    this.#asking.set(key, asking);
    return asking;
  }

  async #read(target: SessionTarget, from: Date): Promise<AskedCalls> {
    const askedAt = this.#now().toISOString();
    const calls = await this.#options.reader.read(target, from);
    await this.#options.store.set(target, { askedAt, calls });
    return { askedAt, calls };
  }

  #now(): Date {
    return (this.#options.clock ?? (() => new Date()))();
  }
}

function nothing(status: AwsCallsPage['status'], reason: string): AwsCallsPage {
  return { status, reason, calls: [] };
}

/** Newest first, each once: a global call may be in two regions. */
function mergedCalls(asked: AskedCalls[]): AwsCall[] {
  const calls = new Map(
    asked.flatMap(one => one.calls).map(call => [call.eventId, call]),
  );
  return [...calls.values()].sort(
    (a, b) =>
      b.time.localeCompare(a.time) || a.eventId.localeCompare(b.eventId),
  );
}

function reasonOf(failure: AwsFailure, target: SessionTarget): string {
  const place = `account ${target.accountId}, ${target.region}`;
  switch (failure.kind) {
    case 'denied':
      return `CloudTrail of ${place} may not be asked: the role lacks ${
        failure.missingAction ?? 'cloudtrail:LookupEvents'
      }`;
    case 'throttled':
      return `CloudTrail of ${place} takes two questions a second and had too many; ask again in a minute`;
    default:
      return `CloudTrail of ${place} could not be asked: ${failure.message}`;
  }
}

function offsetOf(cursor: string | undefined): number {
  if (cursor !== undefined && !/^\d{1,6}$/.test(cursor)) {
    throw new InputError(
      'cursor is not valid: pass the nextCursor of the page before, or leave it out',
    );
  }
  return Number(cursor ?? 0);
}
