/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { CostFileReader } from './CostFileReader';
import { CostSource } from './CostSource';
import { PriceSource } from './PriceSource';
import {
  AnomalySource,
  BudgetSource,
  RecommendationSource,
} from './FindingSources';

/** Brings data into cloud costs. @public */
export interface CloudCostsExtensionPoint {
  /** @throws ConflictError when a source has this id already. */
  addSource(source: CostSource): void;
  addAnomalySource(source: AnomalySource): void;
  addBudgetSource(source: BudgetSource): void;
  addRecommendationSource(source: RecommendationSource): void;
  /** Reads uploaded files. @throws ConflictError when there is a reader already. */
  setFileReader(reader: CostFileReader): void;
  /** Brings prices for estimates. @throws ConflictError when a module does already. */
  setPriceSource(source: PriceSource): void;
}

/** @public */
export const cloudCostsExtensionPoint =
  createExtensionPoint<CloudCostsExtensionPoint>({
    id: 'cloud-costs.sources',
  });
