/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { promises as fs } from 'fs';
import { isPostgres } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__';

const directory = resolvePackagePath(
  '@steward/backstage-plugin-estate-backend',
  'migrations',
);

async function tablesOf(knex: Knex): Promise<string[]> {
  const rows = isPostgres(knex)
    ? await knex('information_schema.tables')
        .where('table_schema', 'public')
        .select({ name: 'table_name' })
    : await knex('sqlite_master').where('type', 'table').select('name');
  return rows
    .map(row => row.name as string)
    .filter(name => name.startsWith('estate_'))
    .sort();
}

describe('migrations', () => {
  const databases = createTestDatabases();

  it.each(databases.eachSupportedId())(
    'go up and down one by one, on %s',
    async id => {
      const knex = await databases.init(id);
      const files = (await fs.readdir(directory)).filter(name =>
        name.endsWith('.js'),
      );
      const seen: string[][] = [await tablesOf(knex)];
      for (const _file of files) {
        await knex.migrate.up({ directory });
        seen.push(await tablesOf(knex));
      }
      expect(seen[0]).toEqual([]);
      expect(seen[seen.length - 1]).toEqual([
        'estate_accounts',
        'estate_entities',
        'estate_facts',
        'estate_items',
        'estate_nodes',
        'estate_quarantine',
        'estate_records',
        'estate_removals',
        'estate_shards',
        'estate_source_memory',
        'estate_syncs',
        'estate_turns',
        'estate_unresolved_owners',
      ]);
      for (const _file of files) {
        seen.pop();
        await knex.migrate.down({ directory });
        expect(await tablesOf(knex)).toEqual(seen[seen.length - 1]);
      }
      await knex.migrate.latest({ directory });
    },
  );
});
