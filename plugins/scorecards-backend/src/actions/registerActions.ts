/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditorService } from '@backstage/backend-plugin-api';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { gateActions } from '@steward/backstage-plugin-portal-node';
import { ScorecardAccess } from '../access/ScorecardAccess';
import { Policy } from '../checks/Policy';
import { ExemptionRequests } from '../exemptions/ExemptionRequests';
import { Gate } from '../scores/Gate';
import { ScoreStore } from '../scores/ScoreStore';
import { ScorecardReader } from '../verdicts/ScorecardReader';
import { VerdictStore } from '../verdicts/VerdictStore';
import { createAskGateAction } from './createAskGateAction';
import { createDescribeScorecardAction } from './createDescribeScorecardAction';
import { createListFailingEntitiesAction } from './createListFailingEntitiesAction';
import { createListScoreDropsAction } from './createListScoreDropsAction';
import { createRequestExemptionAction } from './createRequestExemptionAction';

/** What the actions work with. */
export interface ActionOptions {
  access: ScorecardAccess;
  auditor: AuditorService;
  gate: Gate;
  policy: Policy;
  requests: ExemptionRequests;
  scorecards: ScorecardReader;
  scores: ScoreStore;
  verdicts: VerdictStore;
}

/** Registers what agents may do: read, and request an exemption that a person decides on. */
export function registerActions(
  actionsRegistry: ActionsRegistryService,
  options: ActionOptions,
): void {
  const actions = gateActions(actionsRegistry, { prose: ['reason'] });
  createDescribeScorecardAction(actions, options);
  createListScoreDropsAction(actions, options);
  createListFailingEntitiesAction(actions, options);
  createAskGateAction(actions, options);
  createRequestExemptionAction(actions, options);
}
