/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  EntityScore,
  PillarResult,
  PILLARS,
} from '@steward/backstage-plugin-scorecards-common';
import { ago } from './ago';

/** A row of the heat map; a pillar whose score is left out was not observed. */
export function scoreOf(
  row: Pick<EntityScore, 'entityRef' | 'title'> &
    Partial<EntityScore> & { points?: (number | undefined)[] },
): EntityScore {
  const { points = [], ...given } = row;
  const pillars = PILLARS.map(
    (pillar, index): PillarResult => ({
      pillar,
      ...(points[index] !== undefined && { score: points[index] }),
      low: Math.max(0, (points[index] ?? 0) - 5),
      high: Math.min(100, (points[index] ?? 95) + 5),
      coverage: points[index] === undefined ? 0 : 0.8,
      counts: {},
    }),
  );
  return {
    kind: 'Resource',
    type: 'cloud-account',
    owner: 'group:default/payments',
    low: Math.max(0, (given.score ?? 0) - 6),
    high: Math.min(100, (given.score ?? 94) + 6),
    coverage: given.score === undefined ? 0 : 0.84,
    pillars,
    counts: { pass: 20, fail: 3, unknown: 2 },
    evaluatedAt: ago({ minutes: 12 }),
    ...given,
  };
}

export const paymentsRef = 'resource:default/aws-111122223333';

/** A small estate: one account is in trouble, one was never observed. */
export const worldOfScores: EntityScore[] = [
  scoreOf({
    entityRef: paymentsRef,
    title: 'prod-payments',
    tier: 'bronze',
    requiredTier: 'gold',
    score: 58.4,
    low: 52,
    high: 66.1,
    change: -12.6,
    withoutExemptions: 54.2,
    cappedBy: 'Security capped at 40: the root user has no MFA',
    points: [40, 72.5, 81, 63],
    counts: { fail: 3, warn: 1, unknown: 1, exempt: 1, pass: 14 },
  }),
  scoreOf({
    entityRef: 'resource:default/main-111122223333-eu-central-1',
    title: 'main',
    type: 'kubernetes-cluster',
    owner: 'group:default/platform',
    tier: 'silver',
    requiredTier: 'silver',
    score: 74,
    change: 6.5,
    points: [71, 80, 66, 79],
  }),
  scoreOf({
    entityRef: 'resource:default/enc_170000002_abcdefghi',
    title: 'kyc-prod',
    type: 'nitro-enclave',
    tier: 'gold',
    requiredTier: 'gold',
    score: 88,
    change: 2,
    points: [91, 85, undefined, 88],
  }),
  scoreOf({
    entityRef: 'system:default/ledger',
    title: 'Ledger',
    kind: 'System',
    type: undefined,
    owner: undefined,
    score: undefined,
  }),
];
