/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { accountRef } from '@steward/backstage-plugin-provisioning-common';
import {
  FactProvider,
  FactRequest,
} from '@steward/backstage-plugin-provisioning-node';
import {
  EntityScore,
  EntityScorecard,
  Pillar,
  PILLARS,
  tierOfRank,
  tierRank,
} from '@steward/backstage-plugin-scorecards-common';
import { ScorecardsService } from '@steward/backstage-plugin-scorecards-node';

/** What {@link ScorecardFacts} work with. */
export interface ScorecardFactsOptions {
  auth: AuthService;
  scorecards: ScorecardsService;
}

/** A plan that changes more entities is not looked at. */
const MAX_ENTITIES = 50;

/**
 * The scorecard of the account that a request is about. Without an account, the
 * worst of the entities that the plan changes. What has no score yet makes the
 * facts unknown.
 */
export class ScorecardFacts implements FactProvider {
  readonly name = 'Scorecards';
  readonly facts = [
    'scorecard.tier',
    'scorecard.score',
    'scorecard.failedChecks',
    ...PILLARS.map(pillar => `scorecard.${pillar}`),
  ];
  readonly #options: ScorecardFactsOptions;

  constructor(options: ScorecardFactsOptions) {
    this.#options = options;
  }

  /** @throws InputError when the plan changes more than 50 entities. */
  async factsOf(
    request: FactRequest,
    signal: AbortSignal,
  ): Promise<Record<string, JsonValue>> {
    const { auth, scorecards } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const found = await Promise.all(
      subjectsOf(request).map(entityRef =>
        scorecards.scorecardOf(entityRef, { credentials, signal }),
      ),
    );
    const scored = found.flatMap(one => one ?? []).filter(hasScore);
    return scored.length > 0 && scored.length === found.length
      ? worstOf(scored)
      : {};
  }
}

function subjectsOf({ target, entityRefs }: FactRequest): string[] {
  if (target.accountId) {
    return [accountRef(target.accountId)];
  }
  const refs = [...new Set(entityRefs)];
  if (refs.length > MAX_ENTITIES) {
    throw new InputError(
      `The plan changes ${refs.length} entities, and scores of at most ${MAX_ENTITIES} are compared`,
    );
  }
  return refs;
}

/** Nothing observed is not the same as bad. */
function hasScore({ score }: EntityScorecard): boolean {
  return score.score !== undefined;
}

function worstOf(
  scorecards: readonly EntityScorecard[],
): Record<string, JsonValue> {
  const scores = scorecards.map(({ score }) => score);
  const failed = scorecards.flatMap(({ verdicts }) =>
    verdicts.filter(({ state }) => state === 'fail'),
  );
  const facts: [string, JsonValue | undefined][] = [
    [
      'scorecard.tier',
      tierOfRank(Math.min(...scores.map(({ tier }) => tierRank(tier)))) ??
        'none',
    ],
    ['scorecard.score', lowest(scores.map(({ score }) => score))],
    [
      'scorecard.failedChecks',
      [...new Set(failed.map(({ checkId }) => checkId))],
    ],
    ...PILLARS.map((pillar): [string, number | undefined] => [
      `scorecard.${pillar}`,
      lowest(scores.map(one => pillarOf(one, pillar)?.score)),
    ]),
  ];
  return Object.fromEntries(
    facts.filter((one): one is [string, JsonValue] => one[1] !== undefined),
  );
}

function pillarOf({ pillars }: EntityScore, pillar: Pillar) {
  return pillars.find(one => one.pillar === pillar);
}

function lowest(values: (number | undefined)[]): number | undefined {
  const known = values.filter(value => value !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}
