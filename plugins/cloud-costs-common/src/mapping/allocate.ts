/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { sumAmounts } from '../money/amounts';
import { CostMetric, costMetrics, CostRow } from '../rows/CostRow';
import { MappingRule, RowShare, rowShares, SplitMethod } from './MappingRule';
import { RowMapper, RowPlace } from './RowMapper';
import { CommonCost, splitCosts, TeamCost, TeamPart } from './splitCosts';

/** A row with who it belongs to. @public */
export type AllocatedRow = CostRow & RowPlace;

/** The proof that each row is counted once: `source` is the sum of the others. @public */
export interface AllocationProof extends Record<RowShare, string> {
  currency: string;
  source: string;
}

/** What {@link allocate} makes of rows. @public */
export interface Allocation {
  rows: AllocatedRow[];
  /** What teams bear of shared and unallocated cost. */
  parts: TeamPart[];
  /** One for each currency, of billed amounts. */
  proof: AllocationProof[];
}

/** How common cost is split. @public */
export interface SplitRules {
  rules: readonly MappingRule[];
  /** How what no rule matches is split; by default it is not. */
  unallocated?: SplitMethod;
}

/** How the cost of a rule is split; the empty id is what no rule matches. @public */
export function createMethodOf(
  options: SplitRules,
): (rule: string) => SplitMethod | undefined {
  const methods = new Map<string, SplitMethod | undefined>(
    options.rules.map(({ id, owner }) => [
      id,
      owner.share === 'shared' ? owner.split : undefined,
    ]),
  );
  methods.set('', options.unallocated);
  return rule => methods.get(rule);
}

/**
 * Says who each row of a month belongs to, splits what is common, and proves
 * that nothing is lost or counted twice.
 *
 * @public
 */
export function allocate(
  rows: readonly CostRow[],
  options: SplitRules,
): Allocation {
  const mapper = new RowMapper(options.rules);
  const allocated = rows.map(row => ({ ...row, ...mapper.placeOf(row) }));
  return {
    rows: allocated,
    parts: splitCosts(
      commonCostsOf(allocated),
      createMethodOf(options),
      teamCostsOf(allocated),
    ),
    proof: proofOf(allocated),
  };
}

function proofOf(rows: readonly AllocatedRow[]): AllocationProof[] {
  return [...groups(rows, row => row.currency)].map(([currency, own]) => {
    const [allocated, shared, unallocated] = rowShares.map(share =>
      sumOf(
        own.filter(row => row.share === share),
        'billed',
      ),
    );
    return {
      currency,
      source: sumOf(own, 'billed'),
      allocated,
      shared,
      unallocated,
    };
  });
}

function commonCostsOf(rows: readonly AllocatedRow[]): CommonCost[] {
  const common = rows.filter(row => row.share !== 'allocated');
  const byKey = groups(common, row =>
    [row.day, row.currency, row.rule].join('\n'),
  );
  return [...byKey.values()].map(own => {
    const [billed, effective, list] = costMetrics.map(metric =>
      sumOf(own, metric),
    );
    const { day, currency, rule } = own[0];
    return { day, currency, rule, billed, effective, list };
  });
}

function teamCostsOf(rows: readonly AllocatedRow[]): TeamCost[] {
  const owned = rows.filter(row => row.share === 'allocated');
  return [
    ...groups(owned, row => [row.team, row.currency].join('\n')).values(),
  ].map(own => ({
    team: own[0].team,
    currency: own[0].currency,
    effective: sumOf(own, 'effective'),
  }));
}

function sumOf(rows: readonly CostRow[], metric: CostMetric): string {
  return sumAmounts(rows.map(row => row[metric]));
}

function groups<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = found.get(key);
    if (group) {
      group.push(row);
    } else {
      found.set(key, [row]);
    }
  }
  return found;
}
