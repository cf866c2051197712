/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  KindUsage,
  Money,
  RunSummary,
} from '@steward/backstage-plugin-provisioning-common';
import { LRUCache } from 'lru-cache';
import { RunStore } from '../runs/RunStore';

const RUNS = 50;
const REMEMBERED_MS = 60_000;
const MAX_KINDS = 100;

export interface KindUsagesOptions {
  store: Pick<RunStore, 'lastEnded'>;
  clock: () => Date;
}

/** Tells from the last runs of a kind how it usually goes, takes and costs. */
export class KindUsages {
  readonly #byKind: LRUCache<string, { usage?: KindUsage }>;

  constructor({ store, clock }: KindUsagesOptions) {
    this.#byKind = new LRUCache<string, { usage?: KindUsage }>({
      max: MAX_KINDS,
      ttl: REMEMBERED_MS,
      // Asks its clock each time, instead of once a millisecond.
      ttlResolution: 0,
      perf: { now: () => clock().getTime() },
      ignoreFetchAbort: true,
      fetchMethod: async kind => ({
        usage: usageOf(await store.lastEnded(kind, RUNS)),
      }),
    });
  }

  /** Undefined before the first run of the kind has ended. */
  async of(kind: string): Promise<KindUsage | undefined> {
    return (await this.#byKind.forceFetch(kind)).usage;
  }
}

/** How runs went that have ended; undefined where there are none. */
export function usageOf(ended: readonly RunSummary[]): KindUsage | undefined {
  if (ended.length === 0) {
    return undefined;
  }
  const succeeded = ended.filter(({ state }) => state === 'SUCCEEDED');
  const usualMs = median(
    succeeded.flatMap(({ startedAt, finishedAt }) =>
      startedAt && finishedAt
        ? [Date.parse(finishedAt) - Date.parse(startedAt)]
        : [],
    ),
    ms => ms,
  );
  const usualMonthly = usualMoney(
    succeeded.flatMap(({ monthlyCost }) => monthlyCost ?? []),
  );
  return {
    ended: ended.length,
    succeeded: succeeded.length,
    ...(usualMs !== undefined && { usualMs }),
    ...(usualMonthly && { usualMonthly }),
  };
}

function usualMoney(amounts: readonly Money[]): Money | undefined {
  const byCurrency = new Map<string, Money[]>();
  for (const money of amounts) {
    const same = byCurrency.get(money.currency) ?? [];
    byCurrency.set(money.currency, [...same, money]);
  }
  const [most = []] = [...byCurrency.values()].sort(
    (one, other) => other.length - one.length,
  );
  return median(most, ({ amount }) => Number(amount));
}

function median<T>(
  values: readonly T[],
  numberOf: (value: T) => number,
): T | undefined {
  const sorted = [...values].sort(
    (one, other) => numberOf(one) - numberOf(other),
  );
  return sorted[Math.floor((sorted.length - 1) / 2)];
}
