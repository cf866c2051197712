/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditorService } from '@backstage/backend-plugin-api';
import { Money } from '@steward/backstage-plugin-cloud-costs-common';
import { CostSource } from '@steward/backstage-plugin-cloud-costs-node';
import { CostAccess } from '../access/CostAccess';
import { ScopeResolver } from '../access/ScopeResolver';
import { AnomalyStore } from '../anomalies/AnomalyStore';
import { BudgetStore } from '../budgets/BudgetStore';
import { BudgetOwners } from '../estimates/BudgetOwners';
import { PriceStore } from '../estimates/PriceStore';
import { RunEstimateStore } from '../estimates/RunEstimateStore';
import { FileIntake } from '../files/FileIntake';
import { ForecastStore } from '../forecast/ForecastStore';
import { LifetimeFinder } from '../lifetimes/LifetimeFinder';
import { ManualEntryStore } from '../manual/ManualEntryStore';
import { MonthStore } from '../months/MonthStore';
import { RecommendationStore } from '../recommendations/RecommendationStore';
import { ReconciliationStore } from '../reconciliation/ReconciliationStore';
import { CostFinder } from '../rows/CostFinder';
import { Timeline } from '../timeline/Timeline';
import { UnitStore } from '../units/UnitStore';

/** What the routes work with. */
export interface RouterOptions {
  access: CostAccess;
  anomalies: AnomalyStore;
  auditor: AuditorService;
  budgetOwners: BudgetOwners;
  budgets: BudgetStore;
  clock: () => Date;
  costs: CostFinder;
  /** What an engineer costs a month, where it is configured. */
  engineerCost: Money | undefined;
  files: FileIntake;
  /** Days after its end that a month may still change. */
  finalAfterDays: number;
  forecasts: ForecastStore;
  lifetimes: LifetimeFinder;
  manualEntries: ManualEntryStore;
  months: MonthStore;
  prices: PriceStore;
  recommendations: RecommendationStore;
  reconciliations: ReconciliationStore;
  runEstimates: RunEstimateStore;
  scopes: ScopeResolver;
  /** Reads what is due, soon. */
  readSoon(): void;
  /** Asks for forecasts and anomalies of changed costs. */
  reckonSoon(): void;
  sources: readonly CostSource[];
  /** Keys of the tags that lines keep. */
  tags: readonly string[];
  timeline: Timeline;
  units: UnitStore;
}
