/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AnomalyState } from '../api.generated';

/** What a person says of an anomaly. @public */
export const anomalyActions = [
  'ask',
  'acknowledge',
  'mark-expected',
  'mark-false-positive',
  'reopen',
] as const;
/** @public */
export type AnomalyAction = (typeof anomalyActions)[number];

/** The lifecycle of an anomaly: from where each action leads where. @public */
export const anomalyTransitions: Readonly<
  Record<AnomalyAction, { from: readonly AnomalyState[]; to: AnomalyState }>
> = {
  ask: { from: ['open'], to: 'asked' },
  acknowledge: { from: ['open', 'asked'], to: 'acknowledged' },
  'mark-expected': { from: ['open', 'asked', 'acknowledged'], to: 'expected' },
  'mark-false-positive': {
    from: ['open', 'asked', 'acknowledged'],
    to: 'false-positive',
  },
  reopen: {
    from: ['asked', 'acknowledged', 'expected', 'false-positive'],
    to: 'open',
  },
};

/**
 * The state after an action.
 *
 * @returns undefined when the action does not lead on from this state.
 * @public
 */
export function nextAnomalyState(
  state: AnomalyState,
  action: AnomalyAction,
): AnomalyState | undefined {
  const { from, to } = anomalyTransitions[action];
  return from.includes(state) ? to : undefined;
}
