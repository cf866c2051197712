/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { ServiceClient } from '@steward/backstage-plugin-portal-node';
import {
  EntityScorecard,
  GateAnswer,
  ScorecardsPaths,
} from '@steward/backstage-plugin-scorecards-common';
import type {
  GateQuestion,
  ScorecardsCallOptions,
  ScorecardsService,
} from './ScorecardsService';

/** Asks the backend of scorecards over HTTP. */
export class ContractScorecards implements ScorecardsService {
  readonly #client: ServiceClient<ScorecardsPaths>;

  constructor(client: ServiceClient<ScorecardsPaths>) {
    this.#client = client;
  }

  async askGate(
    question: GateQuestion,
    { credentials, signal }: ScorecardsCallOptions,
  ): Promise<GateAnswer> {
    return this.#client
      .onBehalfOf(credentials)
      .get('/gate', { params: { query: { ...question } }, signal });
  }

  async scorecardOf(
    entityRef: string,
    { credentials, signal }: ScorecardsCallOptions,
  ): Promise<EntityScorecard | undefined> {
    return this.#client
      .onBehalfOf(credentials)
      .get('/entities/{kind}/{namespace}/{name}', {
        params: { path: parseEntityRef(entityRef) },
        signal,
      });
  }
}
