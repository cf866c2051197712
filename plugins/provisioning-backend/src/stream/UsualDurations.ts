/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run, RunStep } from '@steward/backstage-plugin-provisioning-common';
import { LRUCache } from 'lru-cache';
import { RunStore } from '../runs/RunStore';

const RUNS = 20;
const REMEMBERED_MS = 60_000;
const MAX_KINDS = 100;

/** What runs of a kind usually take, in milliseconds. */
export interface Usual {
  wholeMs?: number;
  byStep: ReadonlyMap<string, number>;
}

export interface UsualDurationsOptions {
  store: RunStore;
  clock: () => Date;
}

/** Tells from earlier runs what a run and its steps usually take: the median of the last ones that succeeded. */
export class UsualDurations {
  readonly #byKind: LRUCache<string, Usual>;

  constructor(options: UsualDurationsOptions) {
    const { store, clock } = options;
    this.#byKind = new LRUCache({
      max: MAX_KINDS,
      ttl: REMEMBERED_MS,
      perf: { now: () => clock().getTime() },
      ignoreFetchAbort: true,
      fetchMethod: async kind => usualOf(await store.succeeded(kind, RUNS)),
    });
  }

  of(kind: string): Promise<Usual> {
    return this.#byKind.forceFetch(kind);
  }

  withUsual(steps: readonly RunStep[], { byStep }: Usual): RunStep[] {
    return steps.map(step => {
      const usualMs = byStep.get(step.name);
      return usualMs === undefined ? step : { ...step, usualMs };
    });
  }
}

/** Medians over runs. */
function usualOf(runs: readonly Run[]): Usual {
  const byStep = new Map<string, number[]>();
  for (const { name, ms } of runs.flatMap(({ steps }) =>
    steps.flatMap(timed),
  )) {
    byStep.set(name, [...(byStep.get(name) ?? []), ms]);
  }
  const whole = runs.flatMap(({ startedAt, finishedAt }) =>
    startedAt && finishedAt ? [msBetween(startedAt, finishedAt)] : [],
  );
  return {
    ...(whole.length > 0 && { wholeMs: median(whole) }),
    byStep: new Map(
      [...byStep].map(([name, durations]) => [name, median(durations)]),
    ),
  };
}

function timed({ name, startedAt, finishedAt, state }: RunStep) {
  return state === 'succeeded' && startedAt && finishedAt
    ? [{ name, ms: msBetween(startedAt, finishedAt) }]
    : [];
}

function msBetween(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}
