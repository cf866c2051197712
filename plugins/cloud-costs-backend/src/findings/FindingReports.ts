/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  addDays,
  anomalySchema,
  recommendationSchema,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  AnomalySource,
  RecommendationSource,
} from '@steward/backstage-plugin-cloud-costs-node';
import { AnomalyStore } from '../anomalies/AnomalyStore';
import { Mapping } from '../mapping/Mapping';
import { RecommendationStore } from '../recommendations/RecommendationStore';

/** How far back sources are asked for anomalies. */
const DAYS = 30;

/** Brings in what sources report, and tells them what people decided. */
export class FindingReports {
  readonly #anomalies: AnomalyStore;
  readonly #anomalySources: readonly AnomalySource[];
  readonly #recommendations: RecommendationStore;
  readonly #recommendationSources: readonly RecommendationSource[];
  readonly #mapping: Mapping;
  readonly #clock: () => Date;
  readonly #logger: LoggerService;
  /** The rules by which everything was placed. */
  #placedBy?: string;

  constructor(options: {
    anomalies: AnomalyStore;
    anomalySources: readonly AnomalySource[];
    recommendations: RecommendationStore;
    recommendationSources: readonly RecommendationSource[];
    mapping: Mapping;
    clock: () => Date;
    logger: LoggerService;
  }) {
    this.#anomalies = options.anomalies;
    this.#anomalySources = options.anomalySources;
    this.#recommendations = options.recommendations;
    this.#recommendationSources = options.recommendationSources;
    this.#mapping = options.mapping;
    this.#clock = options.clock;
    this.#logger = options.logger;
  }

  /** Asks each source; one that fails is named in the log and stops no other. */
  async read(): Promise<void> {
    const today = this.#clock().toISOString().slice(0, 10);
    for (const source of this.#anomalySources) {
      await this.#attempt(source.id, async () => {
        await this.#tell(source);
        const { mapper } = await this.#mapping.snapshot();
        for (const reported of await source.anomalies(addDays(today, -DAYS))) {
          const anomaly = anomalySchema.parse(reported);
          const { team, entity } = mapper.placeOf(
            dimensionsOf({ ...anomaly, resource: '' }),
          );
          await this.#anomalies.report({ ...anomaly, team, entity });
        }
      });
    }
    for (const source of this.#recommendationSources) {
      await this.#attempt(source.id, async () => {
        const { mapper } = await this.#mapping.snapshot();
        const reported = await source.recommendations();
        await this.#recommendations.report(
          source.id,
          reported.map(one => {
            const recommendation = recommendationSchema.parse(one);
            const { team, entity } = mapper.placeOf(
              dimensionsOf(recommendation),
            );
            return { ...recommendation, team, entity };
          }),
        );
      });
    }
  }

  /**
   * Gives what was reported before to whom the rules say now, which on a first
   * start are not all there when sources are asked.
   */
  async place(): Promise<void> {
    const { mapper, rules } = await this.#mapping.snapshot();
    if (this.#placedBy === rules) {
      return;
    }
    for (const { id } of this.#anomalySources) {
      await this.#anomalies.place(id, ({ account, service, region }) =>
        mapper.placeOf(
          dimensionsOf({ account, service, region, resource: '' }),
        ),
      );
    }
    for (const { id } of this.#recommendationSources) {
      await this.#recommendations.place(id, reported =>
        mapper.placeOf(dimensionsOf(reported)),
      );
    }
    this.#placedBy = rules;
  }

  async #tell(source: AnomalySource): Promise<void> {
    if (!source.giveFeedback) {
      return;
    }
    for (const { id, externalId, state } of await this.#anomalies.untold(
      source.id,
    )) {
      await source.giveFeedback(externalId, state);
      await this.#anomalies.markTold(id, state);
    }
  }

  async #attempt(source: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#logger.warn(
        `The findings of ${source} were not read: ${stringifyError(error)}`,
      );
    }
  }
}

function dimensionsOf(finding: {
  account: string;
  service: string;
  region: string;
  resource: string;
  tags?: Record<string, string>;
}) {
  return {
    ...finding,
    category: 'Usage' as const,
    recordType: '',
    tags: finding.tags ?? {},
  };
}
