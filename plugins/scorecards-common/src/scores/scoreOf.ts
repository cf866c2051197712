/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PILLARS } from '../checks/Pillar';
import {
  PillarScore,
  PillarWeights,
  Score,
  ScoredVerdict,
  ScoreRange,
} from './Score';
import { scorePillar } from './scorePillar';

/**
 * The score of one entity. A pillar is the mean of its checks, each with the
 * weight of its severity; a check over many resources counts the share that
 * passes, and a warning counts half. Verdicts that are unknown or an error are
 * not in the mean, but lower the coverage and widen the interval. What is
 * exempt or not applicable counts nowhere. The whole is the mean of the
 * pillars that have a score. All numbers have one decimal, coverage has three.
 *
 * @public
 */
export function scoreOf(
  verdicts: readonly ScoredVerdict[],
  weights: PillarWeights = {},
): Score {
  const score = scoreAll(verdicts, weights);
  const isExempt = verdicts.some(({ state }) => state === 'exempt');
  const withoutExemptions = isExempt
    ? scoreAll(verdicts.map(withoutExemption), weights).score
    : score.score;
  return {
    ...score,
    ...(withoutExemptions !== undefined && { withoutExemptions }),
  };
}

function scoreAll(
  verdicts: readonly ScoredVerdict[],
  weights: PillarWeights,
): Score {
  const pillars = PILLARS.map(pillar =>
    scorePillar(
      pillar,
      verdicts.filter(verdict => verdict.pillar === pillar),
    ),
  ).filter(({ counts }) => Object.keys(counts).length > 0);
  const counted = pillars.filter(part => part.coverage > 0 || hasUnknown(part));
  const mean = (value: (part: PillarScore) => number | undefined) =>
    weightedMean(counted, value, weights);
  return {
    ...rounded({
      score: mean(({ score }) => score),
      low: mean(({ low }) => low) ?? 0,
      high: mean(({ high }) => high) ?? 100,
      coverage: mean(({ coverage }) => coverage) ?? 0,
    }),
    pillars: pillars.map(part => ({ ...part, ...rounded(part) })),
    caps: pillars.flatMap(({ caps }) => caps),
  };
}

/** Parts without a value are not in the mean. */
function weightedMean(
  parts: readonly PillarScore[],
  value: (part: PillarScore) => number | undefined,
  weights: PillarWeights,
): number | undefined {
  let sum = 0;
  let all = 0;
  for (const part of parts) {
    const weight = weights[part.pillar] ?? 1;
    const one = value(part);
    if (one !== undefined) {
      sum += weight * one;
      all += weight;
    }
  }
  return all > 0 ? sum / all : undefined;
}

function hasUnknown({ counts }: PillarScore): boolean {
  return Boolean(counts.unknown || counts.error);
}

function withoutExemption(verdict: ScoredVerdict): ScoredVerdict {
  return verdict.state === 'exempt'
    ? { ...verdict, state: verdict.withoutExemption ?? 'fail' }
    : verdict;
}

function rounded({ score, low, high, coverage }: ScoreRange): ScoreRange {
  return {
    ...(score !== undefined && { score: round(score, 10) }),
    low: round(low, 10),
    high: round(high, 10),
    coverage: round(coverage, 1000),
  };
}

function round(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
