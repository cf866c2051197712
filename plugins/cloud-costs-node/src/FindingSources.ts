/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AnomalyState,
  ReportedAnomaly,
  ReportedBudget,
  ReportedRecommendation,
} from '@steward/backstage-plugin-cloud-costs-common';

/** Where anomalies come from, besides the local detection. @public */
export interface AnomalySource {
  /** Equals `source` of what it reports. */
  id: string;
  /** All that it knows since a day. */
  anomalies(since: string): Promise<ReportedAnomaly[]>;
  /** Tells it what people decided; called again until it succeeds. */
  giveFeedback?(externalId: string, state: AnomalyState): Promise<void>;
}

/** Where budgets come from, besides the portal and the catalog. @public */
export interface BudgetSource {
  id: string;
  /** All that there are now. One that is missing is gone. */
  budgets(): Promise<ReportedBudget[]>;
}

/** Where recommendations come from. @public */
export interface RecommendationSource {
  /** Equals `source` of what it reports. */
  id: string;
  /** All that hold now. One that is missing no longer holds. */
  recommendations(): Promise<ReportedRecommendation[]>;
}
