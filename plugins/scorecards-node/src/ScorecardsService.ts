/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  BackstageCredentials,
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { createServiceClient } from '@steward/backstage-plugin-portal-node';
import {
  EntityScorecard,
  GateAnswer,
  ScorecardsPaths,
  Tier,
} from '@steward/backstage-plugin-scorecards-common';
import { ContractScorecards } from './ContractScorecards';

/** What the gate is asked. @public */
export interface GateQuestion {
  entityRef: string;
  /** The tier that the entity has to have; its required tier by default. */
  tier?: Tier;
  /** A pack of which no check may fail. */
  pack?: string;
}

/** With whose rights a call is made. @public */
export interface ScorecardsCallOptions {
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/**
 * What other backends ask scorecards.
 *
 * @throws ResponseError, from each call that does not succeed.
 * @public
 */
export interface ScorecardsService {
  /**
   * Whether an entity is good enough, and why not. Fails with 404 for an entity
   * without a scorecard, for one that the caller may not see, and for a pack
   * that is not on.
   */
  askGate(
    question: GateQuestion,
    call: ScorecardsCallOptions,
  ): Promise<GateAnswer>;
  /** Undefined where there is no scorecard yet, or none that the caller may see. */
  scorecardOf(
    entityRef: string,
    call: ScorecardsCallOptions,
  ): Promise<EntityScorecard | undefined>;
}

/** Depend on this to ask how good an entity is. @public */
export const scorecardsServiceRef = createServiceRef<ScorecardsService>({
  id: 'scorecards.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: ({ auth, discovery }) =>
        new ContractScorecards(
          createServiceClient<ScorecardsPaths>({
            pluginId: 'scorecards',
            auth,
            discovery,
          }),
        ),
    }),
});
