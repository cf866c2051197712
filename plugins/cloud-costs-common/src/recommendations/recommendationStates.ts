/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RecommendationState } from '../api.generated';

/** What a person does with a recommendation. @public */
export const recommendationActions = [
  'start',
  'finish',
  'dismiss',
  'reopen',
] as const;
/** @public */
export type RecommendationAction = (typeof recommendationActions)[number];

/** The lifecycle of a recommendation: from where each action leads where. @public */
export const recommendationTransitions: Readonly<
  Record<
    RecommendationAction,
    { from: readonly RecommendationState[]; to: RecommendationState }
  >
> = {
  start: { from: ['open'], to: 'started' },
  finish: { from: ['open', 'started'], to: 'done' },
  dismiss: { from: ['open', 'started'], to: 'dismissed' },
  reopen: { from: ['started', 'done', 'dismissed'], to: 'open' },
};

/**
 * The state after an action.
 *
 * @returns undefined when the action does not lead on from this state.
 * @public
 */
export function nextRecommendationState(
  state: RecommendationState,
  action: RecommendationAction,
): RecommendationState | undefined {
  const { from, to } = recommendationTransitions[action];
  return from.includes(state) ? to : undefined;
}
