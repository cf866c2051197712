/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Knex } from 'knex';
import { Load } from './Load';

/** The kind that sums up all rows. */
export const TOTAL = 'total';
/** The kind of what teams bear of common cost, by team. */
export const SHARED = 'shared';
/** The kind of what rules left to be split, by rule. */
export const COMMON = 'common';

const SUM_TABLES = [
  'cost_team_days',
  'cost_days',
  'cost_month_sums',
  'cost_line_sums',
];
const AMOUNTS = 'billed, effective, list';
const SUMS = 'sum(billed), sum(effective), sum(list)';
const ROWS = `cost_rows r
  join cost_lines l on l.load_id = r.load_id and l.line = r.line
  where r.month = :month and r.load_id = :id`;
const ROW_SUMS = 'sum(r.billed), sum(r.effective), sum(r.list)';

/**
 * Sums up the rows of a load for each team, day and value of some columns, in
 * one pass over the rows. The order keeps what is read of a team together.
 *
 * @param columns - the column of each kind
 */
export async function sumTeams(
  knex: Knex,
  load: Load,
  columns: readonly { kind: string; column: string }[],
): Promise<void> {
  const values = columns.map(({ column }) => `l.${column}`).join(', ');
  const kinds = columns.map(
    ({ column }, index) =>
      `select cast(:id as integer), :kind_${index}, team, ${column}, day, currency, ${SUMS}
      from sums group by team, ${column}, day, currency`,
  );
  await knex.raw(
    `with sums as (
      select l.team, ${values}, r.day, l.currency, sum(r.billed) as billed,
        sum(r.effective) as effective, sum(r.list) as list
      from ${ROWS}
      group by l.team, ${values}, r.day, l.currency
    )
    insert into cost_team_days (load_id, kind, team, "key", day, currency, ${AMOUNTS})
    ${kinds.join(' union all ')} order by 2, 3, 4, 5`,
    {
      ...load,
      ...Object.fromEntries(
        columns.map(({ kind }, index) => [`kind_${index}`, kind]),
      ),
    },
  );
}

/** Sums up the teams of each kind, the values of each team, and all of both. */
export async function sumDays(knex: Knex, load: Load): Promise<void> {
  const insert = `insert into cost_days (load_id, kind, "key", day, currency, ${AMOUNTS})`;
  await knex.raw(
    `${insert} select load_id, kind, "key", day, currency, ${SUMS}
    from cost_team_days where load_id = :id
    group by load_id, kind, "key", day, currency`,
    { ...load },
  );
  await knex.raw(
    `${insert} select load_id, 'team', team, day, currency, ${SUMS}
    from cost_team_days where load_id = :id and kind = 'category'
    group by load_id, team, day, currency`,
    { ...load },
  );
  await knex.raw(
    `${insert} select load_id, :kind, '', day, currency, ${SUMS}
    from cost_days where load_id = :id and kind = 'category'
    group by load_id, day, currency`,
    { ...load, kind: TOTAL },
  );
}

/** Sums up the days of a load. */
export async function sumMonth(knex: Knex, load: Load): Promise<void> {
  await knex.raw(
    `insert into cost_month_sums (load_id, kind, "key", currency, ${AMOUNTS})
    select load_id, kind, "key", currency, ${SUMS}
    from cost_days where load_id = :id
    group by load_id, kind, "key", currency`,
    { ...load },
  );
}

/** Sums up what each rule left to be split. */
export async function sumCommon(knex: Knex, load: Load): Promise<void> {
  await knex.raw(
    `insert into cost_days (load_id, kind, "key", day, currency, ${AMOUNTS})
    select r.load_id, :kind, l.rule, r.day, l.currency, ${ROW_SUMS}
    from ${ROWS} and l.share <> 'allocated'
    group by r.load_id, l.rule, r.day, l.currency`,
    { ...load, kind: COMMON },
  );
}

/** Removes all sums of a load. */
export async function removeSums(knex: Knex, { id }: Load): Promise<void> {
  for (const table of SUM_TABLES) {
    await knex(table).where({ load_id: id }).delete();
  }
}
