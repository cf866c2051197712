/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import fc from 'fast-check';
import { ClusterRecord, EstateRecord, recordKey } from '../records';
import { RemovalGuard, StoredRecord } from '../removals';
import { PendingRemoval } from '../api.generated';
import { accountRecord, clusterRecord } from '../__fixtures__/records';
import { decideRemovals, tombstoneOf } from './decideRemovals';
import { mergeShard, missingRecords } from './mergeShard';

const now = new Date('2026-11-20T12:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

const guard: RemovalGuard = {
  minimum: 2,
  percentage: 10,
  confirmations: 2,
  confirmAfterMs: 3_600_000,
  tombstoneDays: 30,
};

const clusters = (count: number): ClusterRecord[] =>
  Array.from({ length: count }, (_, i) => clusterRecord({ name: `c${i}` }));

const stored = (records: EstateRecord[]): StoredRecord[] =>
  records.map(record => ({ record, shardId: 'eks/1/eu' }));

function merge(options: {
  previous: StoredRecord[];
  records: EstateRecord[];
  outcome?: 'complete' | 'partial' | 'denied' | 'throttled' | 'gone';
  pending?: PendingRemoval[];
  answer?: 'gone' | 'present' | 'unknown';
  quarantined?: string[];
  at?: Date;
}) {
  const reading = {
    outcome: options.outcome ?? ('complete' as const),
    records: options.records,
    quarantined: (options.quarantined ?? []).map(key => ({ key })),
  };
  const { answer } = options;
  return mergeShard({
    shardId: 'eks/1/eu',
    previous: options.previous,
    pending: options.pending ?? [],
    reading,
    confirmations:
      answer &&
      new Map(
        missingRecords(options.previous, reading).map(r => [
          recordKey(r),
          answer,
        ]),
      ),
    tombstoneDays: 30,
    now: options.at ?? now,
  });
}

describe('mergeShard', () => {
  it('writes only what changed and never makes removals of an incomplete reading', () => {
    const all = clusters(6);
    const changed = { ...all[1], version: '1.99' };
    const unchanged = merge({ previous: stored(all), records: all });
    expect(unchanged).toMatchObject({ upserts: [], pending: [], expired: [] });

    for (const outcome of ['partial', 'denied', 'throttled', 'gone'] as const) {
      const merged = merge({
        previous: stored(all),
        records: [changed],
        outcome,
      });
      expect(merged.outcome).toBe(outcome);
      expect(merged.upserts.map(u => u.record)).toEqual([changed]);
      expect(merged.pending).toEqual([]);
    }
  });

  it('does not see a change in the order of keys', () => {
    const [cluster] = clusters(1);
    const reversed = Object.fromEntries(
      Object.entries(cluster).reverse(),
    ) as ClusterRecord;
    expect(
      merge({ previous: stored([cluster]), records: [reversed] }).upserts,
    ).toEqual([]);
  });

  it('unmasks a truncated listing, keeps quarantined records and counts misses', () => {
    const all = clusters(4);
    const truncated = merge({
      previous: stored(all),
      records: all.slice(0, 3),
      answer: 'present',
    });
    expect(truncated.outcome).toBe('partial');
    expect(truncated.problem?.message).toContain('c3');
    expect(truncated.pending).toEqual([]);

    const invalid = merge({
      previous: stored(all),
      records: all.slice(0, 3),
      quarantined: [recordKey(all[3])],
    });
    expect(invalid.pending).toEqual([]);

    const once = merge({
      previous: stored(all),
      records: all.slice(0, 3),
      answer: 'unknown',
    });
    const twice = merge({
      previous: stored(all),
      records: all.slice(0, 3),
      answer: 'unknown',
      pending: once.pending,
      at: later(1),
    });
    expect(twice.pending).toMatchObject([
      {
        key: recordKey(all[3]),
        timesMissed: 2,
        firstMissedAt: now.toISOString(),
        confirmation: 'unknown',
      },
    ]);
    const back = merge({
      previous: stored(all),
      records: all,
      pending: twice.pending,
    });
    expect(back.pending).toEqual([]);
  });

  it('lets tombstones pass after their days and wakes them when listed again', () => {
    const account = accountRecord({ id: '111122223333' });
    const tombstone = tombstoneOf(
      { record: account, shardId: 'organization' },
      guard,
      now,
    );
    expect(tombstone?.vanishedAt).toBe(now.toISOString());
    const previous = [tombstone!];
    const other = accountRecord({ id: '444455556666' });
    const at = (date: Date, records: EstateRecord[]) =>
      merge({ previous, records, at: date });
    expect(at(later(24 * 29), [other]).expired).toEqual([]);
    expect(at(later(24 * 29), [other]).pending).toEqual([]);
    expect(at(later(24 * 30), [other]).expired).toEqual([recordKey(account)]);
    expect(at(later(1), [account, other]).upserts).toContainEqual({
      record: account,
      shardId: 'eks/1/eu',
    });
    expect(tombstoneOf(stored(clusters(1))[0], guard, now)).toBeUndefined();
  });

  it('never loses a record that was neither confirmed gone nor missing long enough', () => {
    const all = clusters(30);
    const law = fc.property(
      fc.subarray(all),
      fc.constantFrom('present', 'unknown', undefined),
      fc.constantFrom('complete', 'partial', 'denied', 'throttled', 'gone'),
      (listed, answer, outcome) => {
        const merged = merge({
          previous: stored(all),
          records: listed,
          outcome,
          answer,
        });
        const { release } = decideRemovals({
          pending: merged.pending,
          counts: { 'kubernetes-cluster': all.length },
          guard,
          now,
        });
        // A source that cannot ask is believed, up to the guard.
        const allowed = outcome === 'complete' && answer === undefined ? 3 : 0;
        expect(release.length).toBeLessThanOrEqual(allowed);
      },
    );
    expect(() => fc.assert(law)).not.toThrow();
  });
});

describe('decideRemovals', () => {
  const removal = (
    index: number,
    rest: Partial<PendingRemoval> = {},
  ): PendingRemoval => ({
    key: `kubernetes-cluster:${index}`,
    kind: 'kubernetes-cluster',
    title: `c${index}`,
    shardId: 'eks/1/eu',
    firstMissedAt: now.toISOString(),
    timesMissed: 1,
    confirmation: 'gone',
    emptyListing: false,
    reason: '',
    ...rest,
  });
  const decide = (pending: PendingRemoval[], at = now) =>
    decideRemovals({
      pending,
      counts: { 'kubernetes-cluster': 40 },
      guard,
      now: at,
    });
  const many = (rest: Partial<PendingRemoval> = {}) =>
    Array.from({ length: 5 }, (_, i) => removal(i, rest));

  it('lets a few confirmed removals pass and holds many back with the reason', () => {
    expect(decide([removal(1), removal(2)]).release).toHaveLength(2);
    const held = decide(many());
    expect(held.release).toEqual([]);
    expect(held.hold[0].reason).toMatch(
      /would remove 5 of 40, the guard lets 4 pass/,
    );
  });

  it('releases what is confirmed twice, late enough, or decided by an operator', () => {
    expect(decide(many({ timesMissed: 3 })).hold).toHaveLength(5);
    expect(decide(many({ timesMissed: 2 }), later(9)).hold).toHaveLength(5);
    // All that holds a removal is named, with the time when it ends.
    const reasonOf = (rest: Partial<PendingRemoval>, at?: Date) =>
      decide(many(rest), at).hold[0].reason;
    expect(reasonOf({ timesMissed: 44 })).toMatch(
      /pass; released not before \d{4}-\d\d-\d\dT[\d:.]+Z, or by an operator$/,
    );
    expect(reasonOf({ timesMissed: 2 }, later(9))).toMatch(
      /released after 1 more complete listing \(1 of 2 so far\), or by an operator$/,
    );
    expect(reasonOf({ timesMissed: 1 })).toMatch(
      /after 2 more complete listings \(0 of 2 so far\) and not before /,
    );
    expect(decide(many({ timesMissed: 3 }), later(1)).release).toHaveLength(5);
    const mixed = decide([
      ...many(),
      removal(8, { decision: 'release' }),
      removal(9, { decision: 'keep', decidedBy: 'user:default/priya' }),
    ]);
    expect(mixed.release.map(r => r.key)).toEqual(['kubernetes-cluster:8']);
    expect(mixed.hold.find(r => r.decision === 'keep')?.reason).toBe(
      'Kept by user:default/priya',
    );
  });

  it('holds nothing that AWS confirms because of a bunch that waits', () => {
    const firstMissedAt = later(3).toISOString();
    const single = removal(9, { firstMissedAt });
    expect(decide([...many(), single]).release).toEqual([single]);
    const unasked = many({ confirmation: 'unknown', firstMissedAt });
    expect(decide([...unasked, single]).release).toEqual([single]);
  });

  it('does not believe an empty listing, however often it comes', () => {
    const empty = { emptyListing: true, confirmation: undefined };
    expect(
      decide([removal(1, { ...empty, timesMissed: 9 })], later(99)).release,
    ).toEqual([]);
    expect(decide([removal(1, { emptyListing: true })]).release).toHaveLength(
      1,
    );
  });
});
