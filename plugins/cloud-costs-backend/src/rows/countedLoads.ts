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
  /** Whether all its sums are built. */
  isSummedUp: boolean;
}

/** The loads of the months that a window touches. */
export async function countedLoads(
  knex: Knex,
  { from, to }: CostWindow,
): Promise<CountedLoad[]> {
  const rows = await knex('cost_months')
    .whereBetween('month', [monthOf(from), monthOf(to)])
    .where('counted', true)
    .whereNotNull('load_id')
    .select('load_id', 'month', 'splits');
  return rows.map(row => ({
    id: row.load_id,
    month: row.month,
    isSummedUp: row.splits !== null,
  }));
}

/** The ids of those loads whose months a window touches. */
export function idsIn(
  loads: readonly CountedLoad[],
  { from, to }: CostWindow,
): number[] {
  return loads
    .filter(({ month }) => month >= monthOf(from) && month <= monthOf(to))
    .map(({ id }) => id);
}
