/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { isPostgres } from '../isPostgres';
import { PluginDatabase } from '../PluginDatabase';
import { createTestDatabases } from '../testUtils';
import { LeasedRow, LeasedRows } from './LeasedRows';

const databases = createTestDatabases();
const MINUTE = 60_000;

describe.each(databases.eachSupportedId())(
  'leased rows on %s',
  (id: TestDatabaseId) => {
    async function start() {
      const knex = await databases.init(id);
      await knex.schema.createTable('work', table => {
        table.string('id').primary();
        table.string('due_at').nullable();
        table.string('lease_owner').nullable();
        table.string('lease_until').nullable();
      });
      const time = { now: Date.parse('2026-11-26T10:00:00.000Z') };
      const clock = () => new Date(time.now);
      const due_at = clock().toISOString();
      await knex('work').insert([
        { id: 'a', due_at },
        { id: 'b', due_at },
      ]);
      const database = PluginDatabase.create(
        mockServices.database({ knex, migrations: { skip: true } }),
        { directory: '' },
      );
      const options = { database, table: 'work', clock, leaseMs: MINUTE };
      return { knex, time, worker: () => new LeasedRows<LeasedRow>(options) };
    }

    it('are given to one worker, and to another once that fell silent', async () => {
      const { time, worker } = await start();
      const [one, two] = [worker(), worker()];
      expect((await one.claim(10)).map(row => row.id)).toEqual(['a', 'b']);
      time.now += MINUTE / 2;
      await one.renew(['a']);
      time.now += MINUTE / 2 + 1;
      expect((await two.claim(10)).map(row => row.id)).toEqual(['b']);
    });

    it('are renewed without waiting for one that is being written', async () => {
      const { knex, time, worker } = await start();
      if (!isPostgres(knex)) {
        // SQLite has one writer at a time.
        return;
      }
      const one = worker();
      await one.claim(10);
      time.now += MINUTE / 2;
      await knex.transaction(async writing => {
        await writing('work').where({ id: 'a' }).forUpdate().select('id');
        await one.renew(['a', 'b']);
      });
      time.now += MINUTE / 2 + 1;
      expect((await worker().claim(10)).map(row => row.id)).toEqual(['a']);
    });
  },
);
