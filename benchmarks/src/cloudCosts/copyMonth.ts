/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoadStore } from '@steward/backstage-plugin-cloud-costs-backend/src/months/LoadStore';
import { sumLines } from '@steward/backstage-plugin-cloud-costs-backend/src/months/lineSums';
import { sumMonth } from '@steward/backstage-plugin-cloud-costs-backend/src/months/loadSums';
import {
  MonthKey,
  MonthStatus,
  MonthStore,
} from '@steward/backstage-plugin-cloud-costs-backend/src/months/MonthStore';
import { lastDayOf } from '@steward/backstage-plugin-cloud-costs-common';
import { Knex } from 'knex';

const AMOUNTS = ['billed', 'effective', 'list'].join(', ');

/**
 * Fills a month with the days of another one, inside PostgreSQL, since filling
 * a year is not what is measured.
 *
 * @param lastDay - the last day that is filled
 */
export async function copyMonth(
  knex: Knex,
  options: { loads: LoadStore; months: MonthStore },
  from: MonthStatus,
  key: MonthKey,
  lastDay: string,
): Promise<void> {
  const { month } = key;
  const load = await options.loads.begin(month);
  const end = [lastDayOf(month), lastDay].sort()[0];
  const bindings = { load: load.id, month, end, from: from.loadId ?? 0 };
  const day = `:month || substr(day::text, 8, 3)`;
  await knex.raw(
    `insert into cost_rows (month, load_id, line, day, ${AMOUNTS})
    select :month, :load, line, ${day}, ${AMOUNTS} from cost_rows
    where load_id = :from and ${day} <= :end`,
    bindings,
  );
  await knex.raw(
    `insert into cost_lines
    select (jsonb_populate_record(l, jsonb_build_object('month', :month::text, 'load_id', :load::int,
      'billed', r.billed, 'effective', r.effective, 'list', r.list))).*
    from cost_lines l join (
      select line, sum(billed) as billed, sum(effective) as effective, sum(list) as list
      from cost_rows where month = :month and load_id = :load group by line
    ) r on r.line = l.line where l.load_id = :from`,
    bindings,
  );
  for (const [table, columns] of [
    ['cost_team_days', 'team, "key"'],
    ['cost_days', '"key"'],
  ]) {
    await knex.raw(
      `insert into ${table} (load_id, kind, ${columns}, day, currency, ${AMOUNTS})
      select :load, kind, ${columns}, ${day}, currency, ${AMOUNTS} from ${table}
      where load_id = :from and ${day} <= :end order by kind, ${columns}, day`,
      bindings,
    );
  }
  await sumMonth(knex, load);
  await sumLines(knex, load);
  const [{ billed }] = await knex('cost_days')
    .where({ load_id: load.id, kind: 'total' })
    .sum({ billed: 'billed' });
  const [{ rows }] = await knex('cost_rows')
    .where({ month, load_id: load.id })
    .count({ rows: '*' });
  await options.months.goLive(key, {
    loadId: load.id,
    loadedAt: `${end}T00:00:00.000Z`,
    splits: '',
    rows: Number(rows),
    completeTo: end,
    totals: [{ currency: 'USD', rows: Number(rows), billed }],
    faults: [],
  });
}
