/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Recommendation,
  RecommendationAction,
  RecommendationState,
} from '@steward/backstage-plugin-cloud-costs-common';
import { StatusTone } from '@steward/backstage-plugin-portal-react';

const states: Record<RecommendationState, { word: string; tone: StatusTone }> =
  {
    open: { word: 'open', tone: 'info' },
    started: { word: 'started', tone: 'warning' },
    done: { word: 'done', tone: 'positive' },
    dismissed: { word: 'dismissed', tone: 'neutral' },
  };

export function describeRecommendation(state: RecommendationState) {
  return states[state];
}

/** All states as choices. */
export const recommendationStateOptions = Object.entries(states).map(
  ([id, { word }]) => ({ id: id as RecommendationState, label: word }),
);

const efforts: Record<NonNullable<Recommendation['effort']>, string> = {
  VeryLow: 'very low',
  Low: 'low',
  Medium: 'medium',
  High: 'high',
  VeryHigh: 'very high',
};

/** What it takes: `low effort, restart needed, cannot be rolled back`. */
export function describeEffort(
  recommendation: Pick<
    Recommendation,
    'effort' | 'restartNeeded' | 'rollbackPossible'
  >,
): string {
  const { effort, restartNeeded, rollbackPossible } = recommendation;
  return [
    effort && `${efforts[effort]} effort`,
    restartNeeded && 'restart needed',
    rollbackPossible === false && 'cannot be rolled back',
  ]
    .filter(Boolean)
    .join(', ');
}

/** What a person can do with a recommendation: the button, and what it does. */
export const recommendationActionWords: Record<
  RecommendationAction,
  { verb: string; title: string; effect: string; needsReason: boolean }
> = {
  start: {
    verb: 'Start',
    title: 'Start this recommendation?',
    effect: 'Others see that somebody is on it.',
    needsReason: false,
  },
  finish: {
    verb: 'Done',
    title: 'Is this recommendation done?',
    effect:
      'It enters the savings ledger with what it promised. After 30 days the ledger says what the bill confirms.',
    needsReason: false,
  },
  dismiss: {
    verb: 'Dismiss',
    title: 'Dismiss this recommendation?',
    effect: 'It leaves the open recommendations. It can be reopened.',
    needsReason: true,
  },
  reopen: {
    verb: 'Reopen',
    title: 'Reopen this recommendation?',
    effect: 'It is among the open recommendations again.',
    needsReason: false,
  },
};
