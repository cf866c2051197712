/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotFoundError } from '@backstage/errors';
import {
  GateAnswer,
  Tier,
  tierOfRank,
  tierRank,
} from '@steward/backstage-plugin-scorecards-common';
import { Policy } from '../checks/Policy';
import { VerdictStore } from '../verdicts/VerdictStore';
import { toEntityScore } from './scoreRows';
import { ScoreStore } from './ScoreStore';

/** Says whether an entity is good enough. */
export class Gate {
  readonly #policy: Policy;
  readonly #scores: ScoreStore;
  readonly #verdicts: VerdictStore;

  constructor(options: {
    policy: Policy;
    scores: ScoreStore;
    verdicts: VerdictStore;
  }) {
    this.#policy = options.policy;
    this.#scores = options.scores;
    this.#verdicts = options.verdicts;
  }

  /**
   * Whether the entity has the tier, by default the one that it is required to
   * have, and whether no check of the pack fails.
   *
   * @throws NotFoundError for a pack that is not on, and for an entity without a scorecard.
   */
  async ask(question: {
    entityRef: string;
    tier?: Tier;
    pack?: string;
  }): Promise<GateAnswer> {
    const { entityRef, tier, pack } = question;
    const { packs } = this.#policy;
    if (pack && !packs.some(({ id }) => id === pack)) {
      throw new NotFoundError(
        `There is no pack ${pack}; there are ${packs
          .map(({ id }) => id)
          .join(', ')}`,
      );
    }
    const row = await this.#scores.get(entityRef);
    if (!row) {
      throw new NotFoundError(
        `${entityRef} has no scorecard, or you may not see it`,
      );
    }
    const failed = (
      (await this.#verdicts.ofEntities([entityRef])).get(entityRef) ?? []
    )
      .filter(({ state }) => state === 'fail')
      .map(({ check_id }) => check_id)
      .sort();
    const needed = tier ? tierRank(tier) : row.required_tier;
    const score = toEntityScore(row);
    const reasons = [
      ...(row.tier < needed
        ? [`${score.title} is ${words(row.tier)} and must be ${words(needed)}.`]
        : []),
      ...failed
        .map(id => this.#policy.check(id))
        .filter(one => pack && one?.pack === pack)
        .map(one => `"${one?.check.title}" fails.`),
    ];
    return {
      allowed: reasons.length === 0,
      reasons,
      ...(score.tier && { tier: score.tier }),
      ...(score.score !== undefined && { score: score.score }),
      pillars: score.pillars,
      failedChecks: failed,
    };
  }
}

function words(rank: number): string {
  const tier = tierOfRank(rank);
  return tier ? `${tier[0].toUpperCase()}${tier.slice(1)}` : 'below Bronze';
}
