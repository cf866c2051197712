/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AnomalyAction,
  AnomalyState,
} from '@steward/backstage-plugin-cloud-costs-common';
import { StatusTone } from '@steward/backstage-plugin-portal-react';
import { DecisionWords } from '../components/DecisionDialog';

const states: Record<AnomalyState, { word: string; tone: StatusTone }> = {
  open: { word: 'open', tone: 'warning' },
  asked: { word: 'asked', tone: 'info' },
  acknowledged: { word: 'acknowledged', tone: 'info' },
  expected: { word: 'expected', tone: 'positive' },
  'false-positive': { word: 'false', tone: 'neutral' },
};

export function describeAnomaly(state: AnomalyState) {
  return states[state];
}

/** All states as choices. */
export const anomalyStateOptions = Object.entries(states).map(
  ([id, { word }]) => ({ id: id as AnomalyState, label: word }),
);

/** What a person can say of an anomaly: the button, and what it does. */
export const anomalyActionWords: Record<AnomalyAction, DecisionWords> = {
  ask: {
    verb: 'Ask team',
    title: 'Ask the team that owns this cost?',
    effect:
      'The team is notified and can answer here. You are notified of the answer.',
    needsReason: true,
    reasonLabel: 'Question',
  },
  acknowledge: {
    verb: 'Acknowledge',
    title: 'Acknowledge this anomaly?',
    effect: 'Others see that you are looking into it. It stays in the list.',
    needsReason: false,
  },
  'mark-expected': {
    verb: 'Expected',
    title: 'Mark this anomaly as expected?',
    effect: 'The cost is real and was planned. It leaves the open anomalies.',
    needsReason: true,
  },
  'mark-false-positive': {
    verb: 'False',
    title: 'Mark this anomaly as false?',
    effect:
      'The cost is ordinary. It leaves the open anomalies, and its source is told where it listens.',
    needsReason: true,
  },
  reopen: {
    verb: 'Reopen',
    title: 'Reopen this anomaly?',
    effect: 'It is among the open anomalies again.',
    needsReason: false,
  },
};
