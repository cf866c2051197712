/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import knexFactory, { Knex } from 'knex';

const URL =
  process.env.BENCHMARK_POSTGRES ?? 'postgresql://postgres@127.0.0.1:5432';
const PREFIX = 'steward_benchmark_';

/** `backend.database` of a backend whose databases are these benchmarks' own. */
export function databaseConfig(): object {
  return { client: 'pg', connection: URL, prefix: PREFIX };
}

function connect(database: string): Knex {
  return knexFactory({
    client: 'pg',
    connection: `${URL}/${database}`,
    // Settings of the session hold for all that follows.
    pool: { min: 1, max: 1 },
  });
}

/** The database that the audit trail has in such a backend. */
export function auditDatabase(): Knex {
  return connect(`${PREFIX}audit-trail`);
}

/** Forgets everything that benchmarks left on the server. */
export async function dropDatabases(): Promise<void> {
  const knex = connect('postgres');
  const { rows } = await knex.raw(
    'select datname from pg_database where datname like ?',
    [`${PREFIX.replaceAll('_', '\\_')}%`],
  );
  for (const { datname } of rows) {
    await knex.raw('drop database ?? with (force)', [datname]);
  }
  await knex.destroy();
}
