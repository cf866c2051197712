/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { monthOf } from '@steward/backstage-plugin-cloud-costs-common';
import { MonthStatus, MonthStore } from './MonthStore';

/** The months that sources go on changing. */
const RECENT_MS = 62 * 24 * 60 * 60 * 1000;

type SourceAttributes = { source: string };

/** Has the age and the failures of readings looked up whenever metrics are collected. */
export function measureMonths(
  metrics: MetricsService,
  months: MonthStore,
  options: { sources: readonly string[]; clock: () => Date },
): void {
  const { sources, clock } = options;
  metrics
    .createObservableGauge<SourceAttributes>('cloud_costs.sources.age', {
      description: 'Time since a source was last read without a failure',
      unit: 's',
    })
    .addCallback(async result => {
      for (const source of sources) {
        const last = await months.lastLoadedAt(source);
        if (last) {
          const age = clock().getTime() - Date.parse(last);
          result.observe(age / 1000, { source });
        }
      }
    });
  metrics
    .createObservableGauge<SourceAttributes>('cloud_costs.months.failed', {
      description: 'Recent months whose last reading failed',
      unit: '{month}',
    })
    .addCallback(async result => {
      const since = monthOf(
        new Date(clock().getTime() - RECENT_MS).toISOString(),
      );
      for (const source of sources) {
        const recent = await months.ofSource(source, since);
        result.observe(recent.filter(isFailed).length, { source });
      }
    });
}

function isFailed({ failedAt }: MonthStatus): boolean {
  return failedAt !== undefined;
}
