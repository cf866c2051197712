/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { EntityStore } from './entities/EntityStore';
import { FactStore } from './facts/FactStore';

/** Has what waits and how old facts are read whenever metrics are collected. */
export function measureScorecards(
  metrics: MetricsService,
  stores: { entities: EntityStore; facts: FactStore },
  clock: () => Date = () => new Date(),
): void {
  metrics
    .createObservableGauge('scorecards.entities.waiting', {
      description: 'Entities that wait for their evaluation',
      unit: '{entity}',
    })
    .addCallback(async result => {
      result.observe((await stores.entities.waiting()).waiting);
    });
  metrics
    .createObservableGauge<{ collector: string }>(
      'scorecards.collections.age',
      {
        description: 'Age of the oldest collection of each collector',
        unit: 's',
      },
    )
    .addCallback(async result => {
      const oldest = new Map<string, number>();
      for (const row of await stores.facts.collections()) {
        if (row.observed_at) {
          const age = clock().getTime() - Date.parse(row.observed_at);
          oldest.set(
            row.collector,
            Math.max(age, oldest.get(row.collector) ?? 0),
          );
        }
      }
      for (const [collector, age] of oldest) {
        result.observe(age / 1000, { collector });
      }
    });
}
