/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  EventBridgeClient,
  PutEventsCommand,
  PutEventsRequestEntry,
} from '@aws-sdk/client-eventbridge';
import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';
import { AuditSink } from '@steward/backstage-plugin-audit-trail-node';
import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { batchesOf } from './batchesOf';

const SOURCE = 'steward.audit-trail';
const ATTEMPTS = 3;

/** Puts each record on an event bus, its action as detail type. */
export class EventBridgeSink implements AuditSink {
  static create(options: {
    id: string;
    aws: AwsAccess;
    /** Name or ARN. */
    bus: string;
    accountId?: string;
    region: string;
    query?: string;
  }): EventBridgeSink {
    return new EventBridgeSink(options);
  }

  readonly type = 'eventbridge';
  readonly id: string;
  readonly target: string;
  readonly query: string | undefined;
  readonly #options: Parameters<typeof EventBridgeSink.create>[0];

  private constructor(options: Parameters<typeof EventBridgeSink.create>[0]) {
    this.id = options.id;
    this.target = `${options.bus} (${options.region})`;
    this.query = options.query;
    this.#options = options;
  }

  /** @throws Error with AWS's own words when an entry is refused three times. */
  async deliver(records: AuditRecord[]): Promise<void> {
    const { aws, accountId, region } = this.#options;
    const client = aws
      .session({ purpose: 'sinks' })
      .client(EventBridgeClient, { accountId, region });
    for (const batch of batchesOf(records.map(one => this.#entryOf(one)))) {
      await put(client, batch);
    }
  }

  #entryOf(record: AuditRecord): PutEventsRequestEntry {
    return {
      Source: SOURCE,
      DetailType: record.action,
      Detail: JSON.stringify(record),
      EventBusName: this.#options.bus,
      Time: new Date(record.occurredAt),
    };
  }
}

async function put(
  client: EventBridgeClient,
  entries: PutEventsRequestEntry[],
): Promise<void> {
  let left = entries;
  let reason = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const answer = await client.send(new PutEventsCommand({ Entries: left }));
    if (!answer.FailedEntryCount) {
      return;
    }
    const results = answer.Entries ?? [];
    const failed = results.find(result => result.ErrorCode);
    reason = `${failed?.ErrorCode}: ${failed?.ErrorMessage}`;
    left = left.filter((_, index) => results[index]?.ErrorCode);
  }
  throw new Error(`EventBridge refused ${left.length} events: ${reason}`);
}
