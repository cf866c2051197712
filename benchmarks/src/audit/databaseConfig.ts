/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import knexFactory, { Knex } from 'knex';
import { dropDatabases as drop, POSTGRES } from '../lib/dropDatabases';

/** Another for each of those that run at the same time. */
const PREFIX = process.env.BENCHMARK_PREFIX ?? 'steward_benchmark_';

/** `backend.database` of a backend whose databases are these benchmarks' own. */
export function databaseConfig(): object {
  return { client: 'pg', connection: POSTGRES, prefix: PREFIX };
}

/** The database that the audit trail has in such a backend. */
export function auditDatabase(): Knex {
  return knexFactory({
    client: 'pg',
    connection: `${POSTGRES}/${PREFIX}audit-trail`,
    // Settings of the session hold for all that follows.
    pool: { min: 1, max: 1 },
  });
}

/** Forgets everything that these benchmarks left on the server. */
export function dropDatabases(): Promise<void> {
  return drop(PREFIX);
}
