/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TestDatabaseId } from '@backstage/backend-test-utils';
import { createTestDatabases } from '@steward/backstage-plugin-portal-node/testUtils';
import { insertRows, upsertRows } from './upsertRows';

const databases = createTestDatabases();

interface Row {
  id: string;
  text: string | null;
  number: number | null;
}

describe.each(databases.eachSupportedId())(
  'rows on %s',
  (id: TestDatabaseId) => {
    async function start() {
      const knex = await databases.init(id);
      await knex.schema.createTable('rows', table => {
        table.string('id').primary();
        table.text('text').nullable();
        table.double('number').nullable();
      });
      const all = (): Promise<Row[]> =>
        knex<Row>('rows').orderBy('id').select('*');
      return { all, knex };
    }

    it('are inserted, and overwritten where their key is there', async () => {
      const { all, knex } = await start();
      const rows = Array.from({ length: 1200 }, (_, index) => ({
        id: String(index).padStart(5, '0'),
        text: `"quoted" \\ ${index}`,
        number: index / 3,
      }));
      await insertRows(knex, 'rows', rows);
      expect(await all()).toEqual(rows);
      const changed = { id: '00007', text: null, number: null };
      await upsertRows<Row>(knex, 'rows', [changed], ['id']);
      expect((await all())[7]).toEqual(changed);
      expect(await all()).toHaveLength(1200);
      await upsertRows<Row>(knex, 'rows', [], ['id']);
    });

    it('keep half a character from failing all others', async () => {
      const { all, knex } = await start();
      const title = 'Shop 🛒'.slice(0, -1);
      await upsertRows<Row>(
        knex,
        'rows',
        [
          { id: 'a', text: title, number: 1 },
          { id: 'b', text: JSON.stringify(title), number: 2 },
        ],
        ['id'],
      );
      const [half, quoted] = await all();
      expect(half.text).toMatch(/^Shop \ufffd+$/);
      expect(JSON.parse(quoted.text!)).toMatch(/^Shop ./);
    });

    it('have nothing to overwrite where all columns are the key', async () => {
      const { knex } = await start();
      await knex.schema.createTable('pairs', table => {
        table.string('a');
        table.string('b');
        table.primary(['a', 'b']);
      });
      const pair = { a: '1', b: '2' };
      await upsertRows(knex, 'pairs', [pair], ['a', 'b']);
      await upsertRows(knex, 'pairs', [pair], ['a', 'b']);
      expect(await knex('pairs').select('*')).toEqual([pair]);
    });
  },
);
