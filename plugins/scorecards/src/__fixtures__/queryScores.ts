/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  EntityScore,
  PILLARS,
  ScorecardsPaths,
  tierRank,
  TIERS,
} from '@steward/backstage-plugin-scorecards-common';

type ScoreQuery = NonNullable<
  ScorecardsPaths['/scores']['get']['parameters']['query']
>;

const orders = {
  worst: (a: EntityScore, b: EntityScore) =>
    (a.score ?? 101) - (b.score ?? 101),
  best: (a: EntityScore, b: EntityScore) => (b.score ?? -1) - (a.score ?? -1),
  name: (a: EntityScore, b: EntityScore) => a.title.localeCompare(b.title),
  drops: (a: EntityScore, b: EntityScore) => (a.change ?? 0) - (b.change ?? 0),
  rises: (a: EntityScore, b: EntityScore) => (b.change ?? 0) - (a.change ?? 0),
};

function isBelow({ tier, requiredTier }: EntityScore): boolean {
  return tierRank(tier) < tierRank(requiredTier);
}

function matching(scores: EntityScore[], query: ScoreQuery): EntityScore[] {
  const { owner, type, tier, gap, has } = query;
  const text = query.query?.toLowerCase() ?? '';
  return scores.filter(
    score =>
      score.title.toLowerCase().includes(text) &&
      (!owner || score.owner === owner) &&
      (!type || score.type === type) &&
      (!tier || (score.tier ?? 'none') === tier) &&
      (!gap || isBelow(score) === (gap === 'below')) &&
      (!has || Boolean(score.counts[has])),
  );
}

/** A page of the scores under the filters. */
export function pageOf(scores: EntityScore[], query: ScoreQuery) {
  const { sort = 'worst', limit = 50, cursor = '0' } = query;
  const from = Number(cursor);
  const found = matching(scores, query).sort(orders[sort]);
  return {
    items: found.slice(from, from + limit),
    nextCursor: from + limit < found.length ? String(from + limit) : undefined,
  };
}

/** What the scores under the filters come to. */
export function summaryOf(scores: EntityScore[], query: ScoreQuery) {
  const found = matching(scores, query);
  return {
    entities: found.length,
    score: meanOf(found.map(({ score }) => score)),
    coverage: meanOf(found.map(({ coverage }) => coverage)),
    belowRequired: found.filter(isBelow).length,
    tiers: [undefined, ...TIERS].map(tier => ({
      tier,
      count: found.filter(score => score.tier === tier).length,
    })),
    pillars: PILLARS.map((pillar, index) => ({
      pillar,
      score: meanOf(found.map(({ pillars }) => pillars[index].score)),
    })),
  };
}

function meanOf(values: (number | undefined)[]): number | undefined {
  const known = values.filter(value => value !== undefined);
  return known.length > 0
    ? known.reduce((sum, value) => sum + value, 0) / known.length
    : undefined;
}
