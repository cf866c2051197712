/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import knexFactory from 'knex';

/** The server that benchmarks keep their databases on. */
export const POSTGRES =
  process.env.BENCHMARK_POSTGRES ?? 'postgresql://postgres@127.0.0.1:5432';

/** Forgets all databases on the server whose names begin so. */
export async function dropDatabases(prefix: string): Promise<void> {
  const knex = knexFactory({
    client: 'pg',
    connection: `${POSTGRES}/postgres`,
    pool: { min: 1, max: 1 },
  });
  const { rows } = await knex.raw(
    'select datname from pg_database where datname like ?',
    [`${prefix.replaceAll('_', '\\_')}%`],
  );
  for (const { datname } of rows) {
    await knex.raw('drop database ?? with (force)', [datname]);
  }
  await knex.destroy();
}
