/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Knex } from 'knex';
import { EventRow } from './eventRows';

/** Events of one hour of `occurredAt`. */
export interface HourCount {
  /** `2026-11-26T10`, UTC. */
  hour: string;
  count: number;
  /** Failures and denials among them. */
  failed: number;
}

/** Counts appended events, in the transaction that appends them. */
export async function addToHours(
  transaction: Knex.Transaction,
  rows: Pick<EventRow, 'occurred_at' | 'outcome'>[],
): Promise<void> {
  const hours = new Map<string, HourCount>();
  for (const { occurred_at, outcome } of rows) {
    const hour = occurred_at.slice(0, 13);
    const counted = hours.get(hour) ?? { hour, count: 0, failed: 0 };
    hours.set(hour, {
      hour,
      count: counted.count + 1,
      failed: counted.failed + (outcome === 'success' ? 0 : 1),
    });
  }
  await changeHours(transaction, [...hours.values()]);
}

/** Takes out the events of a stretch of the chain that is about to be dropped. */
export async function takeFromHours(
  transaction: Knex.Transaction,
  fromSeq: number,
  toSeq: number,
): Promise<void> {
  const dropped: Record<keyof HourCount, string | number>[] =
    await transaction<EventRow>('audit_events')
      .whereBetween('seq', [fromSeq, toSeq])
      .groupByRaw('substr(occurred_at, 1, 13)')
      .select(
        transaction.raw('substr(occurred_at, 1, 13) as hour'),
        transaction.raw('count(*) as count'),
        transaction.raw(
          `sum(case when outcome <> 'success' then 1 else 0 end) as failed`,
        ),
      );
  await changeHours(
    transaction,
    dropped.map(({ hour, count, failed }) => ({
      hour: String(hour),
      count: -Number(count),
      failed: -Number(failed),
    })),
  );
  await transaction('audit_hours').where('count', '<=', 0).delete();
}

async function changeHours(
  transaction: Knex.Transaction,
  changes: HourCount[],
): Promise<void> {
  for (const change of changes) {
    await transaction('audit_hours')
      .insert({ ...change })
      .onConflict('hour')
      .merge({
        count: transaction.raw('audit_hours.count + ?', [change.count]),
        failed: transaction.raw('audit_hours.failed + ?', [change.failed]),
      });
  }
}
