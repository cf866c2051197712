/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditorService } from '@backstage/backend-plugin-api';
import { createContractRouter } from '@steward/backstage-plugin-portal-node';
import { FactDeclaration } from '@steward/backstage-plugin-scorecards-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ScorecardAccess } from './access/ScorecardAccess';
import { CampaignMembers } from './campaigns/CampaignMembers';
import { addCampaignRoutes } from './campaigns/campaignRoutes';
import { CampaignStore } from './campaigns/CampaignStore';
import { addCheckRoutes } from './checks/checkRoutes';
import { Policy } from './checks/Policy';
import { EntityStore } from './entities/EntityStore';
import { addExemptionRoutes } from './exemptions/exemptionRoutes';
import { ExemptionRegister } from './exemptions/ExemptionRegister';
import { ExemptionRequests } from './exemptions/ExemptionRequests';
import { ExemptionStore } from './exemptions/ExemptionStore';
import { FactIntake } from './facts/FactIntake';
import { addFactRoutes } from './facts/factRoutes';
import { FactStore } from './facts/FactStore';
import { CatalogPlacement } from './findings/CatalogPlacement';
import { createFindingRoutes } from './findings/findingRoutes';
import { FindingStore } from './findings/FindingStore';
import { HistoryStore } from './history/HistoryStore';
import { Endpoints, spec } from './schema/openapi.generated';
import { PackPreviewer } from './previews/PackPreviewer';
import { addPreviewRoutes } from './previews/previewRoutes';
import { addReviewRoutes } from './reviews/reviewRoutes';
import { ReviewStore } from './reviews/ReviewStore';
import { addExportRoutes } from './scores/exportRoutes';
import { Gate } from './scores/Gate';
import { addGateRoutes } from './scores/gateRoutes';
import { addScoreRoutes } from './scores/scoreRoutes';
import { ScoreStore } from './scores/ScoreStore';
import { addEntityRoutes } from './verdicts/entityRoutes';
import { addEvaluationRoutes } from './verdicts/evaluationRoutes';
import { MoveCauses } from './verdicts/MoveCauses';
import { ScorecardReader } from './verdicts/ScorecardReader';
import { VerdictStore } from './verdicts/VerdictStore';

/** What the routes work with. */
export interface RouterOptions {
  access: ScorecardAccess;
  auditor: AuditorService;
  campaigns: CampaignStore;
  causes: MoveCauses;
  declarations: readonly FactDeclaration[];
  entities: EntityStore;
  exemptions: ExemptionStore;
  facts: FactStore;
  findings: FindingStore;
  gate: Gate;
  history: HistoryStore;
  intake: FactIntake;
  members: CampaignMembers;
  placement: CatalogPlacement;
  policy: Policy;
  previewer: PackPreviewer;
  register: ExemptionRegister;
  requests: ExemptionRequests;
  reviews: ReviewStore;
  scorecards: ScorecardReader;
  scores: ScoreStore;
  verdicts: VerdictStore;
}

/** A push of facts may have 20,000 of them. */
const FACTS_LIMIT = '10mb';
const PACK_LIMIT = '1mb';

/** The HTTP API of scorecards. */
export function createRouter(options: RouterOptions): Router {
  const router = createContractRouter<Endpoints>(spec, {
    bodyLimits: { '/facts': FACTS_LIMIT, '/previews': PACK_LIMIT },
    prose: ['reason', 'text', 'note', 'description', 'result'],
  });
  addScoreRoutes(router, options);
  addEntityRoutes(router, options);
  addCheckRoutes(router, options);
  addFactRoutes(router, options);
  addEvaluationRoutes(router, options);
  addGateRoutes(router, options);
  addExemptionRoutes(router, options);
  addCampaignRoutes(router, options);
  addExportRoutes(router, options);
  addReviewRoutes(router, options);
  addPreviewRoutes(router, options);
  const all = PromiseRouter();
  all.use(createFindingRoutes({ ...options, store: options.findings }));
  all.use(router);
  return all;
}
