/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError, NotFoundError } from '@backstage/errors';
import {
  ExemptionRequest,
  expiryFault,
  tierOfRank,
} from '@steward/backstage-plugin-scorecards-common';
import { ScoreStore } from '../scores/ScoreStore';
import { VerdictStore } from '../verdicts/VerdictStore';
import { ExemptionRow, ExemptionStore } from './ExemptionStore';

/** Takes requests for exemptions. Somebody else decides each of them. */
export class ExemptionRequests {
  readonly #exemptions: ExemptionStore;
  readonly #scores: ScoreStore;
  readonly #verdicts: VerdictStore;

  constructor(options: {
    exemptions: ExemptionStore;
    scores: ScoreStore;
    verdicts: VerdictStore;
  }) {
    this.#exemptions = options.exemptions;
    this.#scores = options.scores;
    this.#verdicts = options.verdicts;
  }

  /**
   * @throws NotFoundError for a check that does not apply to the entity,
   * InputError for an end that is past or too far away, ConflictError when
   * there is such an exemption already.
   */
  async submit(
    request: ExemptionRequest,
    requestedBy: string,
  ): Promise<ExemptionRow> {
    const { entityRef, checkId, expiresAt } = request;
    const score = await this.#scores.get(entityRef);
    const verdict = (await this.#verdicts.ofEntities([entityRef]))
      .get(entityRef)
      ?.find(({ check_id }) => check_id === checkId);
    if (!score || !verdict) {
      throw new NotFoundError(
        `The check ${checkId} does not apply to ${entityRef}`,
      );
    }
    const fault = expiryFault(
      expiresAt,
      tierOfRank(score.required_tier),
      new Date(),
    );
    if (fault) {
      throw new InputError(fault);
    }
    return this.#exemptions.request(request, requestedBy);
  }
}
