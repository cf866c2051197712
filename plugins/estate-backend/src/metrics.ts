/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  MetricsService,
  MetricsServiceCounter,
  MetricsServiceGauge,
  MetricsServiceHistogram,
} from '@backstage/backend-plugin-api/alpha';
import { SyncReport } from '@steward/backstage-plugin-estate-common';
import { ShardCounts } from './database/ShardStore';

/** What the estate measures of itself. */
export class EstateMetrics {
  static create(metrics: MetricsService): EstateMetrics {
    return new EstateMetrics(metrics);
  }

  readonly #shards: MetricsServiceGauge<{ outcome: string }>;
  readonly #entities: MetricsServiceGauge;
  readonly #heldBack: MetricsServiceGauge;
  readonly #quarantined: MetricsServiceGauge;
  readonly #duration: MetricsServiceHistogram<{
    trigger: string;
    state: string;
  }>;
  readonly #writes: MetricsServiceCounter<{ change: string }>;

  private constructor(metrics: MetricsService) {
    this.#shards = metrics.createGauge('estate.shards', {
      description: 'Shards by their last outcome',
    });
    this.#entities = metrics.createGauge('estate.entities', {
      description: 'Entities of the snapshot',
    });
    this.#heldBack = metrics.createGauge('estate.removals.held_back', {
      description: 'Removals that are held back',
    });
    this.#quarantined = metrics.createGauge('estate.records.quarantined', {
      description: 'Records that no entity can be made of',
    });
    this.#duration = metrics.createHistogram('estate.sync.duration', {
      description: 'Duration of syncs',
      unit: 's',
      advice: { explicitBucketBoundaries: [1, 5, 15, 30, 60, 120, 300, 900] },
    });
    this.#writes = metrics.createCounter('estate.entities.changes', {
      description: 'Entities that syncs added, changed or removed',
    });
  }

  syncEnded(
    trigger: SyncReport['trigger'],
    end: Pick<SyncReport, 'state' | 'result'>,
    counts: ShardCounts | undefined,
  ): void {
    for (const [outcome, count] of Object.entries(counts?.byOutcome ?? {})) {
      this.#shards.record(count, { outcome });
    }
    const { result } = end;
    if (result) {
      this.#entities.record(result.entities.total);
      this.#heldBack.record(result.heldBack);
      this.#quarantined.record(result.quarantined);
      this.#duration.record(result.durationMs / 1000, {
        trigger,
        state: end.state,
      });
      for (const change of ['added', 'changed', 'removed'] as const) {
        this.#writes.add(result.entities[change], { change });
      }
    }
  }
}
