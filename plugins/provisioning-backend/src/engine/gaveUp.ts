/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Run,
  RunFailure,
  RunRetry,
} from '@steward/backstage-plugin-provisioning-common';

/**
 * The end of a run whose present step was tried too often.
 *
 * @param words - What went wrong with the last try.
 */
export function gaveUp(
  { state }: Pick<Run, 'state'>,
  { tries, since }: RunRetry,
  words: string,
): RunFailure {
  return {
    reason: `Steward gave up after ${tries} tries since ${since}. The last answer: ${words}`,
    leftBehind:
      state === 'RUNNING'
        ? ['Anything that a try did before it failed; Steward cannot tell']
        : [],
    nextStep: 'Resolve the cause, then retry',
    retryable: true,
  };
}
