/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Knex } from 'knex';
import { setTimeout } from 'node:timers/promises';

/** `autovacuum_naptime` as PostgreSQL has it unless told otherwise. */
const NAP_MS = 60_000;

/**
 * Does once a minute what the autovacuum of a server in production does of
 * itself, with its defaults: a table of which a tenth and 50 rows changed is
 * analyzed, one with a fifth and 50 dead rows vacuumed. A server without
 * autovacuum plans for the tables that were there when they were empty.
 *
 * Source: PostgreSQL 15, 25.1.6 "The Autovacuum Daemon".
 *
 * @param knex - a connection of its own
 */
export async function actAsAutovacuum(
  knex: Knex,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    try {
      await setTimeout(NAP_MS, undefined, { signal });
    } catch {
      return;
    }
    const { rows } = await knex.raw(
      `select relname, n_dead_tup > 50 + 0.2 * n_live_tup as dead from pg_stat_user_tables
       where n_dead_tup > 50 + 0.2 * n_live_tup or n_mod_since_analyze > 50 + 0.1 * n_live_tup`,
    );
    for (const { relname, dead } of rows) {
      await knex.raw(dead ? 'vacuum analyze ??' : 'analyze ??', [relname]);
    }
  }
}
