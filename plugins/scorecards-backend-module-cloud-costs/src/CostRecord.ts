/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Budget,
  compareAmounts,
  divideAmount,
  Lifetime,
  Recommendation,
  scaleAmount,
  sumAmounts,
  TagCoverage,
} from '@steward/backstage-plugin-cloud-costs-common';
import { FactValue } from '@steward/backstage-plugin-scorecards-common';

/** From the best to the worst. */
const BUDGET_STATES: readonly Budget['state'][] = [
  'within',
  'fast',
  'at-risk',
  'exceeded',
];
const DAY_MS = 86_400_000;

/** What cloud costs say of all entities and teams, by ref. */
export interface CostRecordOptions {
  budgets: readonly Budget[];
  /** Those that are open. */
  recommendations: readonly Recommendation[];
  lifetimes: readonly Lifetime[];
  /** Of the last 30 days, in one currency. */
  coverage: readonly TagCoverage[];
  /** The currency of the coverage; null when there is no cost. */
  currency: string | null;
}

/** Looks up what there is to tell of an entity with its parts, or of a team. */
export class CostRecord {
  readonly #options: CostRecordOptions;

  constructor(options: CostRecordOptions) {
    this.#options = options;
  }

  /**
   * The facts of what one of some refs is about: an entity and its parts, or a
   * team. The first one has the budgets and the last day. Shares are left out
   * where nothing was spent.
   */
  factsOf(refs: readonly string[], now: Date): Record<string, FactValue> {
    const [own] = refs;
    return {
      ...this.#budgetFacts(own),
      ...this.#costFacts(refs),
      'cloudCosts.daysPastEnd': this.#daysPastEnd(own, now),
    };
  }

  #budgetFacts(scope: string): Record<string, FactValue> {
    const budgets = this.#options.budgets.filter(one => one.scope === scope);
    const worst = Math.max(
      -1,
      ...budgets.map(({ state }) => BUDGET_STATES.indexOf(state)),
    );
    return {
      'cloudCosts.budgetState': BUDGET_STATES[worst] ?? 'none',
      ...(budgets.length > 0 && {
        'cloudCosts.budgetUsed': Math.max(
          ...budgets.map(({ utilization }) => percent(utilization)),
        ),
      }),
    };
  }

  #costFacts(refs: readonly string[]): Record<string, FactValue> {
    const { coverage, recommendations, currency } = this.#options;
    const own = coverage.filter(({ key }) => refs.includes(key));
    const amount = sumAmounts(own.map(one => one.amount));
    if (compareAmounts(amount, '0') <= 0) {
      return {};
    }
    const savings = recommendations
      .filter(one => one.currency === currency)
      .filter(({ team, entity }) =>
        refs.some(ref => [team, entity].includes(ref)),
      )
      .map(({ monthlySavings }) => monthlySavings);
    const shareOf = (part: string) => percent(divideAmount(part, amount));
    return {
      'cloudCosts.untaggedShare': shareOf(
        sumAmounts(own.map(({ untagged }) => untagged)),
      ),
      'cloudCosts.openSavingsShare': shareOf(sumAmounts(savings)),
    };
  }

  #daysPastEnd(entityRef: string, now: Date): number {
    const lifetime = this.#options.lifetimes.find(
      ({ entity }) => entity === entityRef,
    );
    return lifetime?.state === 'over' && lifetime.endsOn
      ? Math.floor((now.getTime() - Date.parse(lifetime.endsOn)) / DAY_MS)
      : 0;
  }
}

/** A share as percent, to one decimal. */
function percent(share: string): number {
  return Number(Number(scaleAmount(share, '100')).toFixed(1));
}
