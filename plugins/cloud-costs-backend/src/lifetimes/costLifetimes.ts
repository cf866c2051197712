/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  addDays,
  addMonths,
  costUntil,
  daysBetween,
  divideAmount,
  Lifetime,
  monthOf,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import { ScopeResolver } from '../access/ScopeResolver';
import { MonthStore } from '../months/MonthStore';
import { chooseCurrency } from '../rows/costSeries';
import { CostCriteria, CostSum, CostWindow } from '../rows/CostFilter';
import { CostFinder } from '../rows/CostFinder';
import { lastCompleteDay } from '../summary/trustOf';
import { EntityLifetime } from './lifetimesOfEntities';

/** Days that say what a day costs. */
const RECENT_DAYS = 14;

/** What {@link costLifetimes} asks. */
export interface CostLifetimesOptions {
  clock: () => Date;
  costs: CostFinder;
  months: MonthStore;
  scopes: ScopeResolver;
}

/** Says what each entity, with its parts, costs until it ends. */
export async function costLifetimes(
  options: CostLifetimesOptions,
  lifetimes: readonly EntityLifetime[],
  caller: { credentials: BackstageCredentials; visible: CostCriteria },
): Promise<Lifetime[]> {
  const { clock, costs, months, scopes } = options;
  const today = clock().toISOString().slice(0, 10);
  const month = monthOf(today);
  const live = await months.live(addMonths(month, -1), month);
  const to = lastCompleteDay(live, month);
  const window = to ? { from: addDays(to, 1 - RECENT_DAYS), to } : undefined;
  const parts = await scopes.partsOf(
    lifetimes.map(({ entity }) => entity),
    caller.credentials,
  );
  const sums =
    window && lifetimes.length > 0
      ? await costs.inSnapshot(snapshot =>
          snapshot.days({
            window,
            filter: {
              entities: [...new Set([...parts.values()].flat())],
              visible: caller.visible,
            },
            groupBy: ['entity'],
          }),
        )
      : [];
  return lifetimes.map(lifetime => {
    const refs = parts.get(lifetime.entityRef) ?? [];
    const own = sums.filter(({ keys }) => refs.includes(keys[0]));
    return describe(lifetime, today, recentCost(own, window));
  });
}

interface RecentCost {
  currency: string;
  /** From the first day with a cost: what is young did not cost nothing before. */
  days: string[];
}

function recentCost(
  sums: readonly CostSum[],
  window: CostWindow | undefined,
): RecentCost | undefined {
  const { currency } = chooseCurrency(sums, 'effective');
  if (!window || currency === null) {
    return undefined;
  }
  const days = daysBetween(window.from, window.to).map(day =>
    sumAmounts(
      sums
        .filter(sum => sum.currency === currency && sum.day === day)
        .map(({ amounts }) => amounts.effective),
    ),
  );
  const first = days.findIndex(amount => amount !== '0');
  return first < 0 ? undefined : { currency, days: days.slice(first) };
}

function describe(
  { entity, entityRef, endsOn, problem }: EntityLifetime,
  today: string,
  recent: RecentCost | undefined,
): Lifetime {
  const { title } = entity.metadata;
  const until =
    endsOn &&
    recent &&
    costUntil({ recentDays: recent.days, from: today, until: endsOn });
  return {
    entity: entityRef,
    ...(title && { title }),
    ...(endsOn && { endsOn }),
    ...(problem && { problem }),
    state: stateOf(endsOn, today),
    ...(recent && {
      currency: recent.currency,
      daily: divideAmount(sumAmounts(recent.days), `${recent.days.length}`),
    }),
    ...(until && { costUntil: until }),
  };
}

function stateOf(endsOn: string | undefined, today: string): Lifetime['state'] {
  if (endsOn === undefined) {
    return 'unreadable';
  }
  return endsOn < today ? 'over' : 'ahead';
}
