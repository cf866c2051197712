/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StatusTone } from '@steward/backstage-plugin-portal-react';
import { EstateWords } from '../translation';

const tones = {
  ACTIVE: 'positive',
  DEPLOYED: 'positive',
  PENDING_ACTIVATION: 'info',
  PENDING_DEPLOY: 'info',
  PENDING: 'info',
  CREATING: 'info',
  DEPLOYING: 'info',
  UPDATING: 'info',
  RESUMING: 'info',
  PAUSING: 'info',
  PAUSED: 'neutral',
  INACTIVE: 'neutral',
  DESTROYED: 'neutral',
  SUSPENDED: 'warning',
  PENDING_CLOSURE: 'warning',
  PENDING_DESTROY: 'warning',
  DESTROYING: 'warning',
  DELETING: 'warning',
  CLOSED: 'neutral',
  FAILED: 'negative',
} satisfies Record<string, StatusTone>;

/**
 * State of an account, cluster or enclave: the word of its source in plain
 * letters, `PENDING_CLOSURE` as `pending closure`. A state that nobody knows is
 * shown as it is.
 */
export function describeState(
  t: EstateWords,
  state: string,
): {
  word: string;
  tone: StatusTone;
} {
  return isKnown(state)
    ? { word: t(`states.${state}`), tone: tones[state] }
    : { word: state, tone: 'neutral' };
}

function isKnown(state: string): state is keyof typeof tones {
  return state in tones;
}
