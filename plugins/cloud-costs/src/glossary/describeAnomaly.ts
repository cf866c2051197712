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
import { CloudCostsWords } from '../translation';

const tones: Record<AnomalyState, StatusTone> = {
  open: 'warning',
  asked: 'info',
  acknowledged: 'info',
  expected: 'positive',
  'false-positive': 'neutral',
};

export function describeAnomaly(t: CloudCostsWords, state: AnomalyState) {
  return { word: t(`anomalyStates.${state}`), tone: tones[state] };
}

/** All states as choices. */
export function anomalyStateOptions(t: CloudCostsWords) {
  return (Object.keys(tones) as AnomalyState[]).map(id => ({
    id,
    label: t(`anomalyStates.${id}`),
  }));
}

const needReason: readonly AnomalyAction[] = [
  'ask',
  'mark-expected',
  'mark-false-positive',
];

/** What a person can say of an anomaly: the button, and what it does. */
export function anomalyActionWords(
  t: CloudCostsWords,
  action: AnomalyAction,
): DecisionWords {
  return {
    verb: t(`anomalyActions.${action}.verb`),
    title: t(`anomalyActions.${action}.title`),
    effect: t(`anomalyActions.${action}.effect`),
    needsReason: needReason.includes(action),
    reasonLabel: action === 'ask' ? t('decisions.question') : undefined,
  };
}
