/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import {
  CostSource,
  PriceSource,
} from '@steward/backstage-plugin-cloud-costs-node';
import {
  Jobs,
  NoticeStore,
  Notifier,
} from '@steward/backstage-plugin-portal-node';
import { LocalAnomalies } from './anomalies/LocalAnomalies';
import { BudgetWatch } from './budgets/BudgetWatch';
import { EntityBudgets } from './budgets/EntityBudgets';
import { SourceBudgets } from './budgets/SourceBudgets';
import { CloudCostsConfig } from './config/readCloudCostsConfig';
import { measureEstimates } from './estimates/measureEstimates';
import { PriceStore } from './estimates/PriceStore';
import { refreshPrices } from './estimates/refreshPrices';
import { RunEstimateStore } from './estimates/RunEstimateStore';
import { FindingReports } from './findings/FindingReports';
import { ForecastScopes } from './forecast/ForecastScopes';
import { ForecastStore } from './forecast/ForecastStore';
import { makeForecasts } from './forecast/makeForecasts';
import { LoadStore } from './months/LoadStore';
import { MonthLoader } from './months/MonthLoader';
import { MonthMapper } from './months/MonthMapper';
import { MonthStore } from './months/MonthStore';
import { readDueMonths } from './months/readDueMonths';
import { measureSavings } from './recommendations/measureSavings';
import { RecommendationStore } from './recommendations/RecommendationStore';
import { CostFinder } from './rows/CostFinder';

/** The name of the job that reads months. */
export const READ_MONTHS = 'months';
const MAKE_FORECASTS = 'forecasts';
const FIND_ANOMALIES = 'anomalies';
const MEASURE_ESTIMATES = 'estimates';

/** Makes forecasts, looks for anomalies and measures estimates again, now that costs have changed. */
export function reckonSoon(jobs: Jobs): void {
  jobs.now(MAKE_FORECASTS);
  jobs.now(FIND_ANOMALIES);
  jobs.now(MEASURE_ESTIMATES);
}

/** What goes on by itself, and what it works with. */
export interface StartJobsOptions {
  budgetWatch: BudgetWatch;
  clock: () => Date;
  costs: CostFinder;
  entityBudgets: EntityBudgets;
  findings: FindingReports;
  forecasts: ForecastStore;
  jobs: Jobs;
  loader: MonthLoader;
  loads: LoadStore;
  localAnomalies: LocalAnomalies;
  logger: LoggerService;
  monthMapper: MonthMapper;
  months: MonthStore;
  notices: NoticeStore;
  notifier: Notifier;
  priceSource: PriceSource | undefined;
  prices: PriceStore;
  reading: CloudCostsConfig['reading'];
  recommendations: RecommendationStore;
  runEstimates: RunEstimateStore;
  scopes: ForecastScopes;
  sourceBudgets: SourceBudgets;
  sources: readonly CostSource[];
}

/** Starts what goes on by itself, each on one replica. */
export async function startJobs(options: StartJobsOptions): Promise<void> {
  const { clock, entityBudgets, jobs, loads, reading, sourceBudgets } = options;
  const initialDelay = { milliseconds: reading.initialDelay };
  await jobs.onOneReplica({
    name: READ_MONTHS,
    every: { minutes: 1 },
    initialDelay,
    timeout: { hours: 6 },
    async work(turn) {
      await loads.removeAbandoned();
      const isAnyRead = await readDueMonths({
        ...options,
        policy: {
          everyMs: reading.every,
          retryMs: reading.retryAfter,
          finalAfterDays: reading.finalAfterDays,
        },
        monthCount: reading.months,
        signal: turn.signal,
        fence: transaction => turn.fence(transaction),
      });
      const isAnyMoved = await options.monthMapper.run({
        signal: turn.signal,
        fence: transaction => turn.fence(transaction),
      });
      await options.findings.place();
      if (isAnyRead || isAnyMoved) {
        reckonSoon(jobs);
      }
    },
  });
  await jobs.onOneReplica({
    name: MAKE_FORECASTS,
    every: { hours: 12 },
    timeout: { hours: 2 },
    async work({ signal }) {
      await makeForecasts({
        costs: options.costs,
        forecasts: options.forecasts,
        months: options.months,
        scopes: () => options.scopes.list(),
        clock,
        signal,
      });
    },
  });
  await jobs.onOneReplica({
    name: FIND_ANOMALIES,
    every: { hours: 12 },
    timeout: { hours: 1 },
    work: ({ signal }) => options.localAnomalies.detect(signal),
  });
  await jobs.onOneReplica({
    name: 'findings',
    every: { hours: 4 },
    initialDelay,
    timeout: { minutes: 30 },
    async work() {
      await options.findings.read();
      await measureSavings(options);
      await options.notices.prune();
    },
  });
  await jobs.onOneReplica({
    name: MEASURE_ESTIMATES,
    every: { hours: 6 },
    initialDelay,
    timeout: { minutes: 30 },
    work: () => measureEstimates(options),
  });
  await jobs.onOneReplica({
    name: 'prices',
    every: { hours: 12 },
    timeout: { minutes: 30 },
    work: ({ signal }) =>
      refreshPrices({
        source: options.priceSource,
        prices: options.prices,
        logger: options.logger,
        signal,
      }),
  });
  await jobs.onOneReplica({
    name: 'budgets',
    every: { minutes: 10 },
    initialDelay,
    async work({ signal }) {
      await entityBudgets.read();
      await sourceBudgets.read();
      await options.budgetWatch.look(signal);
    },
  });
  await jobs.onOneReplica({
    name: 'notices',
    every: { seconds: 10 },
    timeout: { minutes: 5 },
    work: ({ signal }) => options.notifier.notify(signal),
  });
}
