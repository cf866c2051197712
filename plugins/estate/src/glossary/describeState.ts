/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StatusTone } from '@steward/backstage-plugin-portal-react';

const tones: Record<string, StatusTone> = {
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
};

/**
 * State of an account, cluster or enclave: the word of its source in plain
 * letters, `PENDING_CLOSURE` as `pending closure`. A state that nobody knows is
 * shown as it is.
 */
export function describeState(state: string): {
  word: string;
  tone: StatusTone;
} {
  const tone = tones[state];
  return tone
    ? { word: state.toLowerCase().replace(/_/g, ' '), tone }
    : { word: state, tone: 'neutral' };
}
