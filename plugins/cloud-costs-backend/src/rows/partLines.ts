/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostMetric,
  monthOf,
  monthsBetween,
} from '@steward/backstage-plugin-cloud-costs-common';
import { Knex } from 'knex';
import { changedBetween, sumBetween } from '../months/lineSums';
import { CountedLoad, loadsIn } from './countedLoads';
import { WindowPart } from './windowParts';

/** Lines as `l`, with what they cost. */
export interface PartLines {
  lines: Knex.QueryBuilder;
  /** What a line cost in the part, or on the day of the row. */
  amountOf(metric: CostMetric): Knex.Raw;
}

/**
 * The lines of a part of a window: whole months by the amounts that lines have,
 * days of a month by the sums of its lines, and otherwise joined with the rows
 * of each day as `r`.
 */
export function partLines(
  knex: Knex,
  options: {
    part: WindowPart;
    loads: readonly CountedLoad[];
    /** Lines without any of these amounts are left out where that takes no rows. */
    metrics: readonly CostMetric[];
    /** Whether each day is asked for. */
    isDaily?: boolean;
  },
): PartLines {
  const { part, metrics, isDaily } = options;
  const loads = loadsIn(options.loads, part);
  const lines = knex('cost_lines as l').whereIn(
    'l.load_id',
    loads.map(({ id }) => id),
  );
  if (part.isWhole) {
    return { lines, amountOf: metric => knex.raw('??', [`l.${metric}`]) };
  }
  if (!isDaily && loads.every(({ isSummedUp }) => isSummedUp)) {
    lines.join('cost_line_sums as s', join =>
      join.on('s.load_id', 'l.load_id').andOn('s.line', 'l.line'),
    );
    if (metrics.length > 0) {
      lines.where(changedBetween(knex, metrics, part));
    }
    return { lines, amountOf: metric => sumBetween(knex, metric, part) };
  }
  const { from, to } = part;
  return {
    lines: lines
      .join('cost_rows as r', join =>
        join
          .on('r.month', 'l.month')
          .andOn('r.load_id', 'l.load_id')
          .andOn('r.line', 'l.line'),
      )
      // PostgreSQL looks only into the partitions of these months then.
      .whereIn('r.month', monthsBetween(monthOf(from), monthOf(to)))
      .whereBetween('r.day', [from, to]),
    amountOf: metric => knex.raw('??', [`r.${metric}`]),
  };
}
