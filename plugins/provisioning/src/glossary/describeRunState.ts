/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  RunState,
  RunStepState,
} from '@steward/backstage-plugin-provisioning-common';
import { StatusTone } from '@steward/backstage-plugin-portal-react';
import { ProvisioningWords } from '../translation';

const states: Record<RunState, StatusTone> = {
  REQUESTED: 'info',
  ASSESSED: 'info',
  PENDING_APPROVAL: 'warning',
  APPROVED: 'info',
  RUNNING: 'info',
  SUCCEEDED: 'positive',
  FAILED: 'negative',
  CANCELLED: 'neutral',
  REJECTED: 'negative',
  EXPIRED: 'neutral',
};

/** Word, tone and meaning of a run's state. */
export function describeRunState(
  t: ProvisioningWords,
  state: RunState,
): { word: string; tone: StatusTone; meaning: string } {
  return {
    word: t(`runStates.${state}.word`),
    tone: states[state],
    meaning: t(`runStates.${state}.meaning`),
  };
}

const steps: Record<RunStepState, StatusTone> = {
  waiting: 'neutral',
  running: 'info',
  succeeded: 'positive',
  failed: 'negative',
  skipped: 'neutral',
};

/** Word and tone of a step's state. */
export function describeStepState(t: ProvisioningWords, state: RunStepState) {
  return { word: t(`stepStates.${state}`), tone: steps[state] };
}

/** The states that a filter offers, and all between which a request moves by itself. */
export function runStateChoices(
  t: ProvisioningWords,
): { id: RunState | 'active'; label: string }[] {
  return [
    { id: 'active', label: t('runStates.active') },
    ...(Object.keys(states) as RunState[]).map(id => ({
      id,
      label: t(`runStates.${id}.word`),
    })),
  ];
}
