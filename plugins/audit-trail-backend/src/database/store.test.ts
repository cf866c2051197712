/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { parseQuery } from '@steward/backstage-plugin-audit-trail-common';
import {
  createTestDatabases,
  createTestStore,
  eventOf,
} from '../__testUtils__';
import { histogramRange } from '../domain/histogramRange';
import { EventCriteria } from './EventCondition';
import { EventRow } from './eventRows';

const migrationsDirectory = resolvePackagePath(
  '@steward/backstage-plugin-audit-trail-backend',
  'migrations',
);

describe('the store', () => {
  const databases = createTestDatabases();

  it.each(databases.eachSupportedId())(
    'appends each event once, in one chain, from many writers, on %s',
    async id => {
      const knex = await databases.init(id);
      const store = createTestStore(knex);
      const other = createTestStore(knex);
      const events = Array.from({ length: 200 }, () => eventOf());
      // One after the other: each comes while the queue is about to rest.
      for (const event of events.slice(0, 5)) {
        await store.append.append([event]);
      }
      await Promise.all(
        events.flatMap(event => [
          store.append.append([event]),
          other.append.append([event, event]),
        ]),
      );
      expect(await store.verifier.verify()).toMatchObject({
        ok: true,
        checked: 200,
      });
      expect(await knex('audit_events').pluck('hash')).toHaveLength(200);
    },
  );

  it.each(databases.eachSupportedId())(
    'finds by each qualifier and pages to the end, on %s',
    async id => {
      const store = createTestStore(await databases.init(id));
      await store.append.append([
        eventOf({ occurredAt: '2026-11-20T10:00:00.000Z' }),
        eventOf({
          actor: {
            type: 'service',
            ref: 'plugin:scaffolder',
            onBehalfOf: 'user:default/bob',
          },
          action: 'task.create',
          outcome: 'failure',
          error: { name: 'E', message: 'quota exhausted' },
        }),
        eventOf({
          resource: undefined,
          action: 'policy.update',
          severity: 'high',
          outcome: 'denied',
          correlationId: 'c-1',
        }),
        eventOf({
          resource: { type: 'account', id: 'a', accountId: '100000000001' },
          metadata: { title: 'Übung macht Meister' },
        }),
      ]);
      const found = async (q: string) =>
        (
          await store.events.page({ query: parseQuery(q), limit: 50 })
        ).items.map(item => item.seq);
      expect(await found('')).toEqual([4, 3, 2, 1]);
      expect(await found('actor:user:default/bob')).toEqual([2]);
      expect(await found('actor:plugin:scaffolder')).toEqual([2]);
      expect(await found('actor:user:default/*')).toEqual([4, 3, 2, 1]);
      expect(await found('action:task.* action:policy.update')).toEqual([3, 2]);
      expect(await found('resource:component:default/payments')).toEqual([
        2, 1,
      ]);
      expect(await found('-resource:component:default/payments')).toEqual([
        4, 3,
      ]);
      expect(await found('account:100000000001')).toEqual([4]);
      expect(await found('-outcome:success')).toEqual([3, 2]);
      expect(await found('severity:high')).toEqual([3]);
      expect(await found('correlation:c-1')).toEqual([3]);
      expect(await found('created:2026-11-20')).toEqual([1]);
      expect(await found('-created:2026-11-20 created:>=2026-11-01')).toEqual([
        4, 3, 2,
      ]);
      expect(await found('quota')).toEqual([2]);
      expect(await found('-quota "macht ÜBUNG"')).toEqual([4]);
      expect(await found('quot')).toEqual([]);
      expect(await found(`actor:"a' or 1=1 --"`)).toEqual([]);

      const seen: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await store.events.page({
          query: parseQuery('-severity:high'),
          limit: 2,
          cursor,
        });
        seen.push(...page.items.map(item => item.seq));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toEqual([4, 2, 1]);
      const { nextCursor } = await store.events.page({
        query: parseQuery(''),
        limit: 1,
      });
      await expect(
        store.events.page({
          query: parseQuery('quota'),
          limit: 1,
          cursor: nextCursor,
        }),
      ).rejects.toThrow(/cursor is that of another query/);
      await expect(
        store.events.page({
          query: parseQuery(''),
          limit: 1,
          cursor: 'nonsense',
        }),
      ).rejects.toThrow(/cursor is not valid/);
    },
  );

  it.each(databases.eachSupportedId())(
    'keeps the order over months, also of what arrives late, on %s',
    async id => {
      const store = createTestStore(await databases.init(id));
      const record = async (recordedAt: string, ...occurredAt: string[]) => {
        store.time.now = new Date(recordedAt);
        await store.append.append(
          occurredAt.map(instant => eventOf({ occurredAt: instant })),
        );
      };
      await record('2026-08-31T23:59:00.000Z', '2026-09-01T10:00:00.000Z');
      await record(
        '2026-09-01T00:30:00.000Z',
        '2026-09-01T00:20:00.000Z',
        '2026-06-01T00:00:00.000Z',
      );
      await record('2026-11-01T12:00:00.000Z', '2026-08-15T00:00:00.000Z');
      await record('2026-11-02T12:00:00.000Z', '2026-11-02T11:00:00.000Z');
      const times: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await store.events.page({
          query: parseQuery(''),
          limit: 2,
          cursor,
        });
        times.push(...page.items.map(item => item.occurredAt.slice(0, 13)));
        cursor = page.nextCursor;
      } while (cursor);
      expect(times).toEqual([
        '2026-11-02T11',
        '2026-09-01T10',
        '2026-09-01T00',
        '2026-08-15T00',
        '2026-06-01T00',
      ]);
    },
  );

  it.each(databases.eachSupportedId())(
    'shows what was tampered with, on %s',
    async id => {
      const knex = await databases.init(id);
      const store = createTestStore(knex);
      await store.append.append([eventOf(), eventOf(), eventOf()]);
      await store.digests.sign();
      await store.append.append([eventOf()]);
      const row = () => knex<EventRow>('audit_events').where('seq', 2);
      const original = (await row().first()) as EventRow;

      await row().update({
        record: original.record.replace('success', 'failure'),
      });
      expect(await store.verifier.verify()).toMatchObject({
        ok: false,
        checked: 1,
        firstBad: {
          seq: 2,
          id: original.id,
          reason: 'its content does not have its hash',
        },
      });
      await row().update({ ...original, outcome: 'denied' });
      expect((await store.verifier.verify()).firstBad).toMatchObject({
        seq: 2,
        reason: 'its column outcome is not what its content says',
      });
      await row().delete();
      expect((await store.verifier.verify()).firstBad).toMatchObject({
        seq: 3,
        reason: 'records 2 to 2 are missing before it',
      });
      await knex('audit_events').insert(original);
      expect(await store.verifier.verify()).toMatchObject({
        ok: true,
        checked: 4,
        digests: 1,
      });

      await knex('audit_events').where('seq', 4).delete();
      expect((await store.verifier.verify()).firstBad).toMatchObject({
        seq: 4,
        reason: expect.stringContaining('4 records were appended'),
      });
      await knex('audit_digests').update({
        statement: (
          await store.digests.list()
        )[0].text.replace('"toSeq":3', '"toSeq":2'),
      });
      expect((await store.verifier.verify()).firstBad).toMatchObject({
        reason: 'digest 1 does not have its signature',
      });
    },
  );

  it.each(databases.eachSupportedId())(
    'keeps the proof current and finds again what was changed later, on %s',
    async id => {
      const knex = await databases.init(id);
      const store = createTestStore(knex);
      expect(await store.proof.status()).toMatchObject({
        ok: true,
        records: 0,
        digests: 0,
        signingKey: {
          fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
          configured: false,
        },
      });
      const [first, second] = [eventOf(), eventOf()];
      await store.append.append([first, second]);
      await store.digests.sign();
      await store.proof.run();
      await store.append.append([eventOf()]);
      await store.proof.run();
      expect(await store.proof.status()).toMatchObject({
        ok: true,
        records: 3,
        digests: 1,
        verifiedUpTo: '2026-11-21T10:00:00.000Z',
        checkedAt: '2026-11-21T10:00:00.000Z',
      });
      const digest = await store.digests.covering(2);
      expect(digest?.statement).toMatchObject({ fromSeq: 1, toSeq: 2 });
      expect(await store.digests.covering(3)).toBeUndefined();

      const row = () => knex<EventRow>('audit_events').where('seq', 1);
      const original = (await row().first()) as EventRow;
      await row().update({ record: original.record.replace('Z', 'X') });
      expect(await store.events.isWhole(first.id)).toBe(false);
      expect(await store.events.isWhole(second.id)).toBe(true);
      await store.proof.run();
      expect(await store.proof.status()).toMatchObject({ ok: true });
      store.time.now = new Date('2026-11-22T11:00:00.000Z');
      await store.proof.run();
      expect(await store.proof.status()).toMatchObject({
        ok: false,
        records: 3,
        firstBad: { seq: 1, reason: 'its content does not have its hash' },
      });
      await row().update(original);
      await store.proof.run();
      expect(await store.proof.status()).toMatchObject({ ok: true });
    },
  );

  it.each(databases.eachSupportedId())(
    'counts over time and suggests values, on %s',
    async id => {
      const store = createTestStore(await databases.init(id));
      const at = (occurredAt: string, outcome: 'success' | 'denied') =>
        eventOf({
          occurredAt,
          outcome,
          action: outcome === 'denied' ? 'entity.update' : 'entity.delete',
        });
      await store.append.append([
        at('2026-11-20T10:10:00.000Z', 'success'),
        at('2026-11-20T10:50:00.000Z', 'denied'),
        at('2026-11-21T09:00:05.000Z', 'success'),
        at('2026-11-21T09:00:06.000Z', 'denied'),
      ]);
      const now = new Date('2026-11-21T10:00:00.000Z');
      const count = async (q: string, from?: string, buckets = 60) => {
        const query = parseQuery(q);
        const { buckets: all, ...rest } = await store.histogram.count(
          { query },
          histogramRange({ query, from, buckets }, now),
        );
        return { ...rest, full: all.filter(bucket => bucket.count > 0) };
      };
      expect(await count('')).toEqual({
        from: '2026-10-22T00:00:00.000Z',
        to: '2026-11-22T00:00:00.000Z',
        bucketMs: 86_400_000,
        complete: true,
        full: [
          { from: '2026-11-20T00:00:00.000Z', count: 2, failed: 1 },
          { from: '2026-11-21T00:00:00.000Z', count: 2, failed: 1 },
        ],
      });
      expect((await count('outcome:denied')).full).toEqual([
        { from: '2026-11-20T00:00:00.000Z', count: 1, failed: 1 },
        { from: '2026-11-21T00:00:00.000Z', count: 1, failed: 1 },
      ]);
      expect(await count('created:2026-11-20', undefined, 24)).toMatchObject({
        bucketMs: 3_600_000,
        full: [{ from: '2026-11-20T10:00:00.000Z', count: 2, failed: 1 }],
      });
      expect(
        (
          await count(
            'created:2026-11-21T09:00:00Z..2026-11-21T09:00:30Z',
            undefined,
            40,
          )
        ).full,
      ).toEqual([
        { from: '2026-11-21T09:00:05.000Z', count: 1, failed: 0 },
        { from: '2026-11-21T09:00:06.000Z', count: 1, failed: 1 },
      ]);
      await expect(count('', 'yesterday')).rejects.toThrow(
        /from is yesterday, which is no instant/,
      );
      await expect(count('', '2027-01-01')).rejects.toThrow(/is not before to/);

      const suggest = (text: string, criteria?: EventCriteria) =>
        store.suggestions.suggest({ qualifier: 'action', text, criteria });
      expect(await suggest('')).toEqual({
        values: [
          { value: 'entity.delete', count: 2 },
          { value: 'entity.update', count: 2 },
        ],
      });
      expect(await suggest('UPD')).toEqual({
        values: [{ value: 'entity.update', count: 2 }],
      });
      expect(await suggest('%')).toEqual({ values: [] });
      expect(
        await suggest('', { type: 'person', refs: ['user:default/bob'] }),
      ).toEqual({ values: [] });
    },
  );

  it.each(databases.eachSupportedId())(
    'drops what is old, keeps what is held, and proves the rest, on %s',
    async id => {
      const knex = await databases.init(id);
      const store = createTestStore(knex, 100);
      const append = async (day: string, actor: string) => {
        store.time.now = new Date(`${day}T10:00:00.000Z`);
        await store.append.append([
          eventOf({
            occurredAt: `${day}T10:00:00.000Z`,
            actor: { type: 'user', ref: actor },
          }),
          eventOf({ actor: { type: 'user', ref: 'user:default/any' } }),
        ]);
        await store.digests.sign();
      };
      await append('2026-01-10', 'user:default/ana');
      await append('2026-02-10', 'user:default/bob');
      await append('2026-03-10', 'user:default/ana');
      await append('2026-11-10', 'user:default/ana');
      const hold = await store.holds.place({
        subject: { type: 'actor', ref: 'user:default/bob' },
        reason: 'case 7',
        placedBy: 'user:default/eve',
      });
      await expect(
        store.holds.place({
          subject: hold.subject,
          reason: 'again',
          placedBy: 'x',
        }),
      ).rejects.toThrow(/held already/);

      expect(await store.retention.run()).toBe(4);
      expect(await store.verifier.verify()).toEqual({
        ok: true,
        checked: 6,
        digests: 4,
        verifiedUpTo: '2026-11-10T10:00:00.000Z',
      });
      expect(
        (
          await store.events.page({
            query: parseQuery('action:segment.drop'),
            limit: 9,
          })
        ).items,
      ).toHaveLength(2);
      expect(await store.retention.run()).toBe(0);
      expect(await store.retention.status()).toEqual({
        days: 100,
        oldest: '2026-02-10T10:00:00.000Z',
        lastRunAt: '2026-11-10T10:00:00.000Z',
        dropped: 4,
      });
      const hours = await knex('audit_hours').orderBy('hour');
      expect(hours.map(one => [one.hour, Number(one.count)])).toEqual([
        ['2026-02-10T10', 1],
        ['2026-11-10T10', 3],
        ['2026-11-21T10', 2],
      ]);

      await store.holds.release(hold.id);
      await expect(store.holds.release(hold.id)).rejects.toThrow(/No hold/);
      expect(await store.retention.run()).toBe(2);
      expect(await store.verifier.verify()).toMatchObject({
        ok: true,
        checked: 5,
      });
      await append('2026-11-11', 'user:default/ana');
      expect(await store.verifier.verify()).toMatchObject({
        ok: true,
        checked: 7,
      });
      // A segment that goes missing without retention is seen.
      await knex('audit_events').where('seq', '<', 9).delete();
      expect((await store.verifier.verify()).firstBad?.reason).toContain(
        'are missing before it',
      );
    },
  );

  it.each(databases.eachSupportedId())(
    'forgets a name and still proves, on %s',
    async id => {
      const knex = await databases.init(id);
      const store = createTestStore(knex);
      await store.append.append([eventOf()]);
      const names = async () =>
        (
          await store.events.page({ query: parseQuery(''), limit: 9 })
        ).items.map(item => item.actor.name);
      expect(await names()).toEqual(['Ana Lee']);
      const [row] = await knex<EventRow>('audit_events');
      expect(JSON.stringify(row)).not.toMatch(/Ana Lee/i);
      await store.keys.destroy('user:default/ana');
      await expect(store.keys.destroy('user:default/ana')).rejects.toThrow(
        /already/,
      );
      await store.append.append([eventOf()]);
      expect(await names()).toEqual([undefined, undefined]);
      expect(await store.verifier.verify()).toMatchObject({
        ok: true,
        checked: 2,
      });
    },
  );

  it.each(databases.eachSupportedId())(
    'migrates down again, on %s',
    async id => {
      const knex = await databases.init(id);
      const store = createTestStore(knex);
      await store.append.append([eventOf()]);
      await knex.migrate.rollback({ directory: migrationsDirectory }, true);
      expect(await knex.schema.hasTable('audit_events')).toBe(false);
    },
  );

  it.each(databases.eachSupportedId())(
    'gives an export every event of a selection, page after page, on %s',
    async id => {
      const store = createTestStore(await databases.init(id));
      await store.append.append(
        Array.from({ length: 2_300 }, (_, index) =>
          eventOf({ action: index % 2 ? 'entity.delete' : 'entity.create' }),
        ),
      );
      const lengths: number[] = [];
      const seen: number[] = [];
      const query = parseQuery('action:entity.delete');
      for await (const page of store.events.pages({ query })) {
        lengths.push(page.length);
        seen.push(...page.map(record => record.seq));
        expect(page.every(({ actor }) => actor.nameKey)).toBe(true);
      }
      expect(lengths).toEqual([500, 500, 150]);
      expect(seen).toEqual(
        Array.from({ length: 1_150 }, (_, index) => 2_300 - 2 * index),
      );
    },
  );
});
