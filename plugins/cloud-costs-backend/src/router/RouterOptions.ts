/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditorService } from '@backstage/backend-plugin-api';
import { CostSource } from '@steward/backstage-plugin-cloud-costs-node';
import { CostAccess } from '../access/CostAccess';
import { AnomalyStore } from '../anomalies/AnomalyStore';
import { BudgetStore } from '../budgets/BudgetStore';
import { BudgetOwners } from '../estimates/BudgetOwners';
import { PriceStore } from '../estimates/PriceStore';
import { RunEstimateStore } from '../estimates/RunEstimateStore';
import { FileIntake } from '../files/FileIntake';
import { ForecastStore } from '../forecast/ForecastStore';
import { ManualEntryStore } from '../manual/ManualEntryStore';
import { MonthStore } from '../months/MonthStore';
import { RecommendationStore } from '../recommendations/RecommendationStore';
import { ReconciliationStore } from '../reconciliation/ReconciliationStore';
import { CostFinder } from '../rows/CostFinder';

/** What the routes work with. */
export interface RouterOptions {
  access: CostAccess;
  anomalies: AnomalyStore;
  auditor: AuditorService;
  budgetOwners: BudgetOwners;
  budgets: BudgetStore;
  clock: () => Date;
  costs: CostFinder;
  files: FileIntake;
  /** Days after its end that a month may still change. */
  finalAfterDays: number;
  forecasts: ForecastStore;
  manualEntries: ManualEntryStore;
  months: MonthStore;
  prices: PriceStore;
  recommendations: RecommendationStore;
  reconciliations: ReconciliationStore;
  runEstimates: RunEstimateStore;
  /** Reads what is due, soon. */
  readSoon(): void;
  /** Asks for forecasts and anomalies of changed costs. */
  reckonSoon(): void;
  sources: readonly CostSource[];
  /** Keys of the tags that lines keep. */
  tags: readonly string[];
}
