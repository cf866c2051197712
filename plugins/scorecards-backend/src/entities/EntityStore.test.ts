/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Knex } from 'knex';
import { setTimeout } from 'node:timers/promises';
import { createTestDatabases } from '@steward/backstage-plugin-portal-node/testUtils';
import { createTestStores, entityOf } from '../__testUtils__/createStores';
import { lockEntities } from './EntityStore';

const databases = createTestDatabases();

describe('EntityStore', () => {
  it.each(databases.eachSupportedId())(
    'marks entities while another transaction locks them one by one, on %s',
    async id => {
      const knex = await databases.init(id);
      const { entities } = createTestStores(knex);
      // The second one lies first in the table.
      const [a, b] = ['a', 'b'].map(name => entityOf(name));
      await entities.put([b]);
      await entities.put([a]);
      const refs = ['resource:default/a', 'resource:default/b'];
      expect(await entities.known(refs)).toEqual(new Set(refs));

      for (const marked of [refs, undefined]) {
        let marking: Promise<number> = Promise.resolve(0);
        await knex.transaction(async trx => {
          await lockEntities(trx, [refs[0]]);
          if (id !== 'SQLITE_3') {
            marking = entities.markDue(marked);
            await whenWaiting(knex);
          }
          await lockEntities(trx, [refs[1]]);
        });
        if (id === 'SQLITE_3') {
          marking = entities.markDue(marked);
        }
        expect(await marking).toBe(2);
      }
    },
  );
});

/** When a session of the database waits for a lock of another. */
async function whenWaiting(knex: Knex): Promise<void> {
  for (let waiting = []; waiting.length === 0; await setTimeout(10)) {
    ({ rows: waiting } = await knex.raw(
      `select 1 from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`,
    ));
  }
}
