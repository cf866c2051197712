/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  uniqueArray,
  record,
} from 'fast-check';
import { createTestDatabases } from '../__testUtils__';
import { replaceRows } from './replaceRows';

type Table = Map<string, string>;

/** Keys of one table that another lacks. */
function lackingKeys(table: Table, other: Table): string[] {
  return [...table.keys()].filter(key => !other.has(key));
}

function changedKeys(before: Table, after: Table): string[] {
  return [...after.keys()].filter(
    key => before.has(key) && before.get(key) !== after.get(key),
  );
}

describe('replaceRows', () => {
  const databases = createTestDatabases();

  it.each(databases.eachSupportedId())(
    'makes a table hold exactly the rows and tells what it wrote, on %s',
    async id => {
      const knex = await databases.init(id);
      await knex.schema.createTable('test_rows', table => {
        table.string('id').primary();
        table.string('hash');
      });
      const rows = uniqueArray(
        record({
          id: constantFrom('a', 'b', 'c', 'd', 'e'),
          hash: constantFrom('1', '2'),
        }),
        { selector: row => row.id },
      );
      await assert(
        asyncProperty(array(rows, { maxLength: 4 }), async steps => {
          await knex('test_rows').delete();
          let before = new Map<string, string>();
          for (const step of steps) {
            const changes = await knex.transaction(transaction =>
              replaceRows({
                transaction,
                table: 'test_rows',
                key: 'id',
                rows: step,
              }),
            );
            const after = new Map<string, string>(
              step.map(row => [row.id, row.hash]),
            );
            expect(
              new Map(
                (await knex('test_rows').select('*')).map(row => [
                  row.id,
                  row.hash,
                ]),
              ),
            ).toEqual(after);
            expect(new Set(changes.added)).toEqual(
              new Set(lackingKeys(after, before)),
            );
            expect(new Set(changes.removed)).toEqual(
              new Set(lackingKeys(before, after)),
            );
            expect(new Set(changes.changed)).toEqual(
              new Set(changedKeys(before, after)),
            );
            before = after;
          }
        }),
        { numRuns: 25 },
      );
    },
  );
});
