/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { gateActions } from '@steward/backstage-plugin-portal-node';
import { CostAccess } from '../access/CostAccess';
import { RecommendationStore } from '../recommendations/RecommendationStore';
import { CostFinder } from '../rows/CostFinder';
import { createExplainCostChangeAction } from './createExplainCostChangeAction';
import { createFindCostAction } from './createFindCostAction';
import { createListCostRecommendationsAction } from './createListCostRecommendationsAction';

/** What the actions work with. */
export interface ActionOptions {
  access: CostAccess;
  costs: CostFinder;
  recommendations: RecommendationStore;
}

/** Registers what agents may ask of costs; all of it only reads. */
export function registerActions(
  actionsRegistry: ActionsRegistryService,
  options: ActionOptions,
): void {
  const registry = gateActions(actionsRegistry);
  createFindCostAction(registry, options);
  createExplainCostChangeAction(registry, options);
  createListCostRecommendationsAction(registry, options);
}
