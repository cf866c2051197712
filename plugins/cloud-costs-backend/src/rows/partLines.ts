/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  monthOf,
  monthsBetween,
} from '@steward/backstage-plugin-cloud-costs-common';
import { Knex } from 'knex';
import { WindowPart } from './windowParts';

/**
 * The lines of a part of a window as `l`, whose amounts are those of whole
 * months; joined with their rows as `r` where only some days are meant.
 */
export function partLines(
  knex: Knex,
  { from, to, isWhole }: WindowPart,
  loads: readonly number[],
): Knex.QueryBuilder {
  const lines = knex('cost_lines as l').whereIn('l.load_id', loads);
  return isWhole
    ? lines
    : lines
        .join('cost_rows as r', join =>
          join
            .on('r.month', 'l.month')
            .andOn('r.load_id', 'l.load_id')
            .andOn('r.line', 'l.line'),
        )
        // PostgreSQL looks only into the partitions of these months then.
        .whereIn('r.month', monthsBetween(monthOf(from), monthOf(to)))
        .whereBetween('r.day', [from, to]);
}
