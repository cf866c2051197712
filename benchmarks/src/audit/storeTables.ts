/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Knex } from 'knex';

/** Makes the monthly tables of the last days, as appending does. */
export async function makePartitions(knex: Knex, days: number): Promise<void> {
  await knex.raw(
    `do $$ declare day date := date_trunc('month', now() at time zone 'utc' - interval '${days} days'); begin
      while day <= now() at time zone 'utc' loop
        execute format('create table if not exists audit_events_%s partition of audit_events for values from (%L) to (%L)',
          to_char(day, 'YYYY_MM'), to_char(day, 'YYYY-MM-DD'), to_char(day + interval '1 month', 'YYYY-MM-DD'));
        day := day + interval '1 month';
      end loop; end $$`,
  );
}

/**
 * Fills an empty store with the indexes left out, which are made anew
 * afterwards by the definitions that the migrations gave them; then does what
 * autovacuum does of itself.
 */
export async function fillWithoutIndexes(
  knex: Knex,
  fill: () => Promise<void>,
): Promise<void> {
  const indexes = await dropIndexes(knex);
  await knex.raw('set synchronous_commit = off');
  await fill();
  await knex.raw(`set maintenance_work_mem = '1GB'`);
  for (const definition of indexes) {
    await knex.raw(definition);
    process.stderr.write(`${definition.slice(0, 70)}\n`);
  }
  await knex.raw(`
    insert into audit_hours select substr(occurred_at, 1, 13), count(*),
      sum(case when outcome <> 'success' then 1 else 0 end)
    from audit_events group by 1`);
  await knex.raw('vacuum analyze audit_events');
}

/** All but the key; gives what makes them again. */
async function dropIndexes(knex: Knex): Promise<string[]> {
  const { rows } = await knex.raw(
    `select indexname, indexdef from pg_indexes where tablename = 'audit_events' and indexname not like '%pkey'`,
  );
  for (const { indexname } of rows) {
    await knex.raw('drop index ??', [indexname]);
  }
  return rows.map(({ indexdef }: { indexdef: string }) =>
    indexdef.replace(' ON ONLY ', ' ON '),
  );
}
