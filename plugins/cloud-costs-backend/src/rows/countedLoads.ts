/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { monthOf } from '@steward/backstage-plugin-cloud-costs-common';
import { Knex } from 'knex';
import { CostWindow } from './CostFilter';

/** A load that pages show. */
export interface CountedLoad {
  id: number;
  month: string;
  /** Whether its sums are built: those of an earlier version lack some. */
  isSummedUp: boolean;
}

/** The loads of the months that a window touches. */
export async function countedLoads(
  knex: Knex,
  { from, to }: CostWindow,
): Promise<CountedLoad[]> {
  const rows = await knex('cost_months as m')
    .whereBetween('m.month', [monthOf(from), monthOf(to)])
    .where('m.counted', true)
    .whereNotNull('m.load_id')
    .select(
      'm.load_id',
      'm.month',
      // The sums of a load appear in one transaction.
      knex.raw(
        `(m.rows = 0 or exists (
          select 1 from cost_line_sums s where s.load_id = m.load_id
        )) as is_summed_up`,
      ),
    );
  return rows.map(row => ({
    id: row.load_id,
    month: row.month,
    isSummedUp: Boolean(row.is_summed_up),
  }));
}

/** Those loads whose months a window touches. */
export function loadsIn(
  loads: readonly CountedLoad[],
  { from, to }: CostWindow,
): CountedLoad[] {
  return loads.filter(
    ({ month }) => month >= monthOf(from) && month <= monthOf(to),
  );
}

/** The ids of those loads whose months a window touches. */
export function idsIn(
  loads: readonly CountedLoad[],
  window: CostWindow,
): number[] {
  return loadsIn(loads, window).map(({ id }) => id);
}
