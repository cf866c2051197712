/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AslDefinition } from '../StateMachine';
import { invoke, lambdaRetry, Place } from './asl';

/** Name of the machine that mends what a control found. */
export const accountFixMachineName = 'aft-account-fix';

/**
 * Applies one fix to one account. Input: `account_id` and `fix`. Output:
 * `account_id`, `fix` and `mended`, the controls that pass now.
 */
export function accountFix(place: Place): AslDefinition {
  return {
    Comment: 'Account fix',
    StartAt: 'ApplyFix',
    TimeoutSeconds: 1800,
    States: {
      ApplyFix: invoke(place, {
        name: 'steward-account-fix',
        payload: { 'account_id.$': '$.account_id', 'fix.$': '$.fix' },
        rest: {
          ResultSelector: { 'body.$': '$.Payload' },
          ResultPath: '$.applied',
          Retry: lambdaRetry,
          Next: 'AccountFixed',
        },
      }),
      AccountFixed: {
        Type: 'Pass',
        Parameters: {
          'account_id.$': '$.account_id',
          'fix.$': '$.fix',
          'mended.$': '$.applied.body.mended',
        },
        End: true,
      },
    },
  };
}
