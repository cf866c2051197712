/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run, RunState } from './api.generated';

const VERBS: Record<string, string> = {
  create: 'Create',
  onboard: 'Onboard',
  pause: 'Pause',
  resume: 'Resume',
  resize: 'Resize',
  destroy: 'Destroy',
  remove: 'Remove',
  retire: 'Retire',
  close: 'Close',
  fix: 'Fix',
  quota: 'Change the quota of',
  execute: 'Run',
  change: 'Change',
  run: 'Run',
};
const NOUNS: Record<string, string> = {
  'step-functions': 'state machine',
  git: 'files in',
};

/** What a run is for, in words: "Create enclave kyc-prod in prod-payments". @public */
export function describeRun(run: Pick<Run, 'kind' | 'target'>): string {
  const [noun, verb] = run.kind.split('.');
  const { name, accountName, accountId, team } = run.target;
  const place = accountName ?? accountId;
  return [
    VERBS[verb] ?? verb,
    NOUNS[noun] ?? noun.replaceAll('-', ' '),
    name,
    place && place !== name && `in ${place}`,
    !place && team && team !== name && `for ${team}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** A state as people say it. The same words everywhere. @public */
export const RUN_STATE_WORDS: Record<RunState, string> = {
  REQUESTED: 'requested',
  ASSESSED: 'assessed',
  PENDING_APPROVAL: 'waiting for approval',
  APPROVED: 'approved',
  RUNNING: 'running',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
  REJECTED: 'rejected',
  EXPIRED: 'expired',
};
