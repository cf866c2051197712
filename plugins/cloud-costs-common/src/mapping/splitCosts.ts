/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CostAmounts } from '../api.generated';
import { compareAmounts } from '../money/amounts';
import { splitAmount, Weight } from '../money/splitAmount';
import { costMetrics } from '../rows/CostRow';
import { SplitMethod } from './MappingRule';

/** What one rule left to be split, on one day and in one currency. @public */
export interface CommonCost extends CostAmounts {
  day: string;
  currency: string;
  /** The id of the rule; empty for what no rule matches. */
  rule: string;
}

/** What belongs to a team itself in the month, by currency. @public */
export interface TeamCost {
  team: string;
  currency: string;
  effective: string;
}

/** The part of a common cost that one team bears. @public */
export interface TeamPart extends CommonCost {
  team: string;
}

/**
 * Splits common costs among teams. The parts of a cost sum up to it exactly. A
 * cost without a method, or whose method names nobody who could bear it, stays
 * whole and has no parts.
 *
 * @param methodOf - how the cost of a rule is split; by the id of the rule
 * @public
 */
export function splitCosts(
  costs: readonly CommonCost[],
  methodOf: (rule: string) => SplitMethod | undefined,
  teams: readonly TeamCost[],
): TeamPart[] {
  return costs.flatMap(cost => {
    const method = methodOf(cost.rule);
    if (!method) {
      return [];
    }
    const weights = weightsOf(method, cost.currency, teams);
    const [billed, effective, list] = costMetrics.map(metric =>
      splitAmount(cost[metric], weights),
    );
    return billed.map(({ key, amount }, index) => ({
      ...cost,
      team: key,
      billed: amount,
      effective: effective[index].amount,
      list: list[index].amount,
    }));
  });
}

function weightsOf(
  method: SplitMethod,
  currency: string,
  teams: readonly TeamCost[],
): Weight[] {
  switch (method.method) {
    case 'even':
      return [...new Set(method.teams)].map(key => ({ key, weight: '1' }));
    case 'fixed':
      return Object.entries(method.weights).map(([key, weight]) => ({
        key,
        weight,
      }));
    default:
      return teams
        .filter(
          one =>
            one.currency === currency &&
            compareAmounts(one.effective, '0') > 0 &&
            (!method.teams || method.teams.includes(one.team)),
        )
        .map(one => ({ key: one.team, weight: one.effective }));
  }
}
