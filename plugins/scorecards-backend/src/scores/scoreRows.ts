/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityScore,
  PILLARS,
  Pillar,
  PillarScore,
  AppliedCap,
  Score,
  ScoredVerdict,
  tierOfRank,
  VerdictCounts,
} from '@steward/backstage-plugin-scorecards-common';

/** The current score of an entity. */
export type ScoreRow = {
  entity_ref: string;
  kind: string;
  type: string | null;
  title: string;
  search: string;
  owner: string | null;
  account_id: string | null;
  unit_path: string | null;
  score: number | null;
  low: number;
  high: number;
  coverage: number;
  without_exemptions: number | null;
  baseline: number | null;
  tier: number;
  required_tier: number;
  fail_count: number;
  warn_count: number;
  exempt_count: number;
  unknown_count: number;
  error_count: number;
  /** JSON of {@link ScoreDetails}. */
  details: string;
  evaluated_at: string;
} & Record<Pillar, number | null>;

/** What is not filtered by. */
export interface ScoreDetails {
  pillars: PillarScore[];
  counts: VerdictCounts;
  caps: AppliedCap[];
}

/** A day on which a score changed. */
export type DailyRow = {
  entity_ref: string;
  day: string;
  score: number | null;
  coverage: number;
  tier: number;
  reconstructed: number;
} & Record<Pillar, number | null>;

/** A score with what it is stored with. */
export interface ScoredEntity {
  id: string;
  entity: Entity;
  score: Score;
  verdicts: readonly ScoredVerdict[];
  tier: number;
  requiredTier: number;
}

const TITLE = 255;

/** The row of a score, without the score of 30 days ago. */
export function rowOfScore(
  { id, entity, score, verdicts, tier, requiredTier }: ScoredEntity,
  now: string,
): Omit<ScoreRow, 'baseline'> {
  const counts: VerdictCounts = {};
  for (const { state } of verdicts) {
    counts[state] = (counts[state] ?? 0) + 1;
  }
  const { metadata, spec } = entity;
  const annotations = metadata.annotations ?? {};
  const title = (metadata.title ?? metadata.name).slice(0, TITLE);
  const path = annotations['steward.dev/organizational-unit-path'];
  const details: ScoreDetails = {
    pillars: score.pillars,
    counts,
    caps: score.caps,
  };
  return {
    entity_ref: id,
    kind: entity.kind.toLowerCase(),
    type: typeof spec?.type === 'string' ? spec.type.slice(0, 100) : null,
    title,
    search: `${title} ${stringifyEntityRef(entity)}`
      .toLowerCase()
      .slice(0, 600),
    owner:
      entity.relations?.find(one => one.type === 'ownedBy')?.targetRef ?? null,
    account_id: annotations['amazonaws.com/account-id']?.slice(0, 12) ?? null,
    unit_path: path ? `/${path}/` : null,
    score: score.score ?? null,
    low: score.low,
    high: score.high,
    coverage: score.coverage,
    without_exemptions: score.withoutExemptions ?? null,
    tier,
    required_tier: requiredTier,
    ...pillarColumns(score),
    fail_count: counts.fail ?? 0,
    warn_count: counts.warn ?? 0,
    exempt_count: counts.exempt ?? 0,
    unknown_count: counts.unknown ?? 0,
    error_count: counts.error ?? 0,
    details: JSON.stringify(details),
    evaluated_at: now,
  };
}

/** One column a pillar. */
export function pillarColumns({
  pillars,
}: Score): Record<Pillar, number | null> {
  const scores = PILLARS.map(pillar => [
    pillar,
    pillars.find(one => one.pillar === pillar)?.score ?? null,
  ]);
  return Object.fromEntries(scores);
}

/** The caps of a score. */
export function capsOf(row: ScoreRow): AppliedCap[] {
  return (JSON.parse(row.details) as ScoreDetails).caps;
}

/** A score as the API answers it. */
export function toEntityScore(row: ScoreRow): EntityScore {
  const { pillars, counts, caps } = JSON.parse(row.details) as ScoreDetails;
  const tier = tierOfRank(row.tier);
  const requiredTier = tierOfRank(row.required_tier);
  const [cap] = [...caps].sort((a, b) => a.score - b.score);
  return {
    entityRef: row.entity_ref,
    kind: row.kind,
    ...(row.type !== null && { type: row.type }),
    title: row.title,
    ...(row.owner !== null && { owner: row.owner }),
    ...(tier && { tier }),
    ...(requiredTier && { requiredTier }),
    ...(row.score !== null && { score: row.score }),
    low: row.low,
    high: row.high,
    coverage: row.coverage,
    ...(row.without_exemptions !== null && {
      withoutExemptions: row.without_exemptions,
    }),
    ...(row.score !== null &&
      row.baseline !== null && {
        change: Math.round((row.score - row.baseline) * 10) / 10,
      }),
    ...(cap && { cappedBy: cap.sentence }),
    counts,
    pillars: pillars.map(({ caps: _, ...pillar }) => pillar),
    evaluatedAt: row.evaluated_at,
  };
}
