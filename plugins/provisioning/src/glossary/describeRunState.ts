/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  RUN_STATE_WORDS,
  RunState,
  RunStepState,
} from '@steward/backstage-plugin-provisioning-common';
import { StatusTone } from '@steward/backstage-plugin-portal-react';

interface Described {
  word: string;
  tone: StatusTone;
  meaning: string;
}

const states: Record<RunState, Omit<Described, 'word'>> = {
  REQUESTED: { tone: 'info', meaning: 'Asked for; risk and cost come next' },
  ASSESSED: { tone: 'info', meaning: 'Risk, policy and cost are known' },
  PENDING_APPROVAL: { tone: 'warning', meaning: 'Somebody has to approve it' },
  APPROVED: { tone: 'info', meaning: 'Approved; it starts in a moment' },
  RUNNING: { tone: 'info', meaning: 'It is being carried out' },
  SUCCEEDED: { tone: 'positive', meaning: 'It was carried out' },
  FAILED: { tone: 'negative', meaning: 'It broke off; the run says why' },
  CANCELLED: { tone: 'neutral', meaning: 'Somebody called it off' },
  REJECTED: { tone: 'negative', meaning: 'It was not approved' },
  EXPIRED: { tone: 'neutral', meaning: 'Nobody decided in time' },
};

/** Word, tone and meaning of a run's state. */
export function describeRunState(state: RunState): Described {
  return { word: RUN_STATE_WORDS[state], ...states[state] };
}

const steps: Record<RunStepState, StatusTone> = {
  waiting: 'neutral',
  running: 'info',
  succeeded: 'positive',
  failed: 'negative',
  skipped: 'neutral',
};

/** Word and tone of a step's state. */
export function describeStepState(state: RunStepState) {
  return { word: state, tone: steps[state] };
}

/** States between which a request moves without anybody's doing. */
export const runStateChoices: { id: RunState | 'active'; label: string }[] = [
  { id: 'active', label: 'in flight' },
  ...(Object.keys(states) as RunState[]).map(id => ({
    id,
    label: RUN_STATE_WORDS[id],
  })),
];
