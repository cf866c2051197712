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
import { DecisionWords } from '../components/DecisionDialog';
import { CloudCostsWords } from '../translation';

const tones: Record<RecommendationState, StatusTone> = {
  open: 'info',
  started: 'warning',
  done: 'positive',
  dismissed: 'neutral',
};

export function describeRecommendation(
  t: CloudCostsWords,
  state: RecommendationState,
) {
  return { word: t(`recommendationStates.${state}`), tone: tones[state] };
}

/** All states as choices. */
export function recommendationStateOptions(t: CloudCostsWords) {
  return (Object.keys(tones) as RecommendationState[]).map(id => ({
    id,
    label: t(`recommendationStates.${id}`),
  }));
}

/** What it takes: `low effort, restart needed, cannot be rolled back`. */
export function describeEffort(
  t: CloudCostsWords,
  recommendation: Pick<
    Recommendation,
    'effort' | 'restartNeeded' | 'rollbackPossible'
  >,
): string {
  const { effort, restartNeeded, rollbackPossible } = recommendation;
  return [
    effort && t(`efforts.${effort}`),
    restartNeeded && t('efforts.restartNeeded'),
    rollbackPossible === false && t('efforts.noRollback'),
  ]
    .filter(Boolean)
    .join(', ');
}

/** What a person can do with a recommendation: the button, and what it does. */
export function recommendationActionWords(
  t: CloudCostsWords,
  action: RecommendationAction,
): DecisionWords {
  return {
    verb: t(`recommendationActions.${action}.verb`),
    title: t(`recommendationActions.${action}.title`),
    effect: t(`recommendationActions.${action}.effect`),
    needsReason: action === 'dismiss',
  };
}
