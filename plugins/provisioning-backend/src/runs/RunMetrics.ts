/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  MetricsService,
  MetricsServiceCounter,
} from '@backstage/backend-plugin-api/alpha';
import {
  ACTIVE_RUN_STATES,
  Run,
} from '@steward/backstage-plugin-provisioning-common';
import { RunStore } from './RunStore';

/** Attributes of what is measured; few values each. */
type RunAttributes = { kind: string; state: string };

/** What provisioning measures of runs. */
export class RunMetrics {
  readonly #changes: MetricsServiceCounter<RunAttributes>;

  constructor(metrics: MetricsService) {
    this.#changes = metrics.createCounter('provisioning.runs.changes', {
      description: 'Runs that came into a state',
      unit: '{run}',
    });
  }

  changed({ kind, state }: Run): void {
    this.#changes.add(1, { kind, state });
  }
}

/** Has the runs that are not over counted whenever metrics are collected. */
export function measureOpenRuns(
  metrics: MetricsService,
  store: Pick<RunStore, 'openByState'>,
): void {
  metrics
    .createObservableGauge<{ state: string }>('provisioning.runs.open', {
      description: 'Runs that are not over, by state',
      unit: '{run}',
    })
    .addCallback(async result => {
      const counts = await store.openByState();
      for (const state of ACTIVE_RUN_STATES) {
        result.observe(counts[state] ?? 0, { state });
      }
    });
}
