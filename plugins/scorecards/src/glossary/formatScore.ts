/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StatusTone } from '@steward/backstage-plugin-portal-react';
import { DEFAULT_TIER_POLICY } from '@steward/backstage-plugin-scorecards-common';

const { gold, bronze } = DEFAULT_TIER_POLICY.tiers;

/** At most one decimal, as scores have. */
function tenths(points: number): number {
  return Math.round(points * 10) / 10;
}

/** A score from 0 to 100: `84.6`. */
export function formatScore(score: number | undefined): string {
  return score === undefined ? '–' : String(tenths(score));
}

/** A change of a score with its sign: `+3.2`, `−6`. */
export function formatChange(points: number | undefined): string {
  if (points === undefined) {
    return '–';
  }
  if (points === 0) {
    return '±0';
  }
  return `${points > 0 ? '+' : '−'}${tenths(Math.abs(points))}`;
}

/** Undoes what binary fractions lose: 0.29 × 100 is less than 29. */
const lost = 1e-9;

/** The observed share, from 0 to 1, as percent; only what is whole is 100%. */
export function formatCoverage(coverage: number | undefined): string {
  return coverage === undefined ? '–' : `${Math.floor(coverage * 100 + lost)}%`;
}

/** Colour of a score: green from Gold up, red below Bronze. */
export function toneOfScore(score: number | undefined): StatusTone {
  if (score === undefined) {
    return 'neutral';
  }
  if (score >= gold.score) {
    return 'positive';
  }
  return score >= bronze.score ? 'warning' : 'negative';
}

export function toneOfChange(points: number | undefined): StatusTone {
  if (!points) {
    return 'neutral';
  }
  return points > 0 ? 'positive' : 'negative';
}
