/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  canonicalForm,
  describeEvent,
  GENESIS_HASH,
  wordsOf,
} from '@steward/backstage-plugin-audit-trail-common';
import { hash } from 'crypto';
import { Knex } from 'knex';
import { shopEvents } from './shopEvents';
import { fillWithoutIndexes, makePartitions } from './storeTables';

const AT_ONCE = 5_000;

/**
 * Fills an empty store with a valid chain, faster than appending does, and
 * made by the rules that are written down, not by the code that appends.
 */
export async function fillChain(knex: Knex, rows: number): Promise<void> {
  await makePartitions(knex, 1);
  const recordedAt = new Date().toISOString();
  let prevHash = GENESIS_HASH;
  await fillWithoutIndexes(knex, async () => {
    for (let seq = 1; seq <= rows; seq += AT_ONCE) {
      const events = shopEvents(Math.min(AT_ONCE, rows + 1 - seq));
      const made: ReturnType<typeof rowOf>[] = [];
      for (const [index, event] of events.entries()) {
        made.push(rowOf(event, { seq: seq + index, recordedAt, prevHash }));
        prevHash = made[index].hash;
      }
      await knex.raw(
        'insert into audit_events select * from json_populate_recordset(null::audit_events, ?::json)',
        [JSON.stringify(made)],
      );
    }
  });
  await knex.raw('update audit_head set seq = ?, hash = ?, recorded_at = ?', [
    rows,
    prevHash,
    recordedAt,
  ]);
}

function rowOf(
  event: ReturnType<typeof shopEvents>[number],
  place: { seq: number; recordedAt: string; prevHash: string },
) {
  const { seq, recordedAt, prevHash } = place;
  const { name, ...actor } = event.actor;
  const record = canonicalForm({
    ...event,
    // As long as the sealed name of a person.
    actor: { ...actor, sealedName: event.id.padEnd(80, '0') },
    seq,
    recordedAt,
  });
  return {
    seq,
    id: event.id,
    occurred_at: event.occurredAt,
    recorded_at: recordedAt,
    person_ref: actor.ref,
    actor_ref: actor.ref,
    plugin: event.plugin,
    action: event.action,
    resource_ref: event.resource?.entityRef,
    entity_ref: event.resource?.entityRef,
    account_id: event.resource?.accountId,
    outcome: event.outcome,
    severity: event.severity,
    correlation_id: event.correlationId,
    words: wordsOf(describeEvent(event)).join(' '),
    record,
    prev_hash: prevHash,
    hash: hash('sha256', prevHash + record, 'hex'),
  };
}
