/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostMetric,
  daysBetween,
  lastDayOf,
} from '@steward/backstage-plugin-cloud-costs-common';
import { isPostgres } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { Load } from './Load';

const METRICS: readonly CostMetric[] = ['billed', 'effective', 'list'];

/** Sums up what each line of a load cost up to each day of its month. */
export async function sumLines(knex: Knex, load: Load): Promise<void> {
  const days = isPostgres(knex)
    ? 'select cast(value as char(10)) as day from json_array_elements_text(:days)'
    : 'select value as day from json_each(:days)';
  const listOf = isPostgres(knex) ? 'array_agg' : 'json_group_array';
  await knex.raw(
    `insert into cost_line_sums (load_id, line, ${METRICS.join(', ')})
    select cast(:id as integer), line, ${METRICS.map(
      metric => `${listOf}(${metric} order by day)`,
    ).join(', ')}
    from (
      select l.line, d.day, ${METRICS.map(
        metric => `sum(coalesce(r.${metric}, 0)) over days as ${metric}`,
      ).join(', ')}
      from cost_lines l cross join (${days}) d
      left join cost_rows r on r.month = :month and r.load_id = l.load_id
        and r.line = l.line and r.day = d.day
      where l.load_id = :id
      window days as (partition by l.line order by d.day)
    ) sums group by line`,
    {
      ...load,
      days: JSON.stringify(
        daysBetween(`${load.month}-01`, lastDayOf(load.month)),
      ),
    },
  );
}

/** Some days of one month, both included. */
interface Days {
  from: string;
  to: string;
}

/** What a line, whose sums are `s`, cost on some days of its month. */
export function sumBetween(
  knex: Knex,
  metric: CostMetric,
  { from, to }: Days,
): Knex.Raw {
  const before = dayOf(from) - 1;
  const until = sumUntil(knex, metric, dayOf(to));
  return before === 0
    ? until
    : knex.raw('(? - ?)', [until, sumUntil(knex, metric, before)]);
}

/** Whether a line, whose sums are `s`, has any of some amounts on some days of its month. */
export function changedBetween(
  knex: Knex,
  metrics: readonly CostMetric[],
  days: Days,
): Knex.Raw {
  return knex.raw(
    `(${metrics.map(() => '? <> 0').join(' or ')})`,
    metrics.map(metric => sumBetween(knex, metric, days)),
  );
}

function sumUntil(knex: Knex, metric: CostMetric, day: number): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw('s.??[?::integer]', [metric, day])
    : knex.raw('json_extract(s.??, ?)', [metric, `$[${day - 1}]`]);
}

function dayOf(day: string): number {
  return Number(day.slice('YYYY-MM-'.length));
}
