/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AslDefinition } from '../StateMachine';

/** Name of the machine that closes accounts. */
export const accountClosureMachineName = 'aft-account-closure';

/**
 * Closes an account through Organizations and waits until it says so.
 * Input: `account_id`. Output: `account_id` and `state`.
 */
export function accountClosure(): AslDefinition {
  return {
    Comment: 'Account closure',
    StartAt: 'CloseAccount',
    TimeoutSeconds: 1800,
    States: {
      CloseAccount: {
        Type: 'Task',
        Resource: 'arn:aws:states:::aws-sdk:organizations:closeAccount',
        Parameters: { 'AccountId.$': '$.account_id' },
        ResultPath: '$.closed',
        Next: 'WaitForClosure',
      },
      WaitForClosure: { Type: 'Wait', Seconds: 2, Next: 'DescribeAccount' },
      DescribeAccount: {
        Type: 'Task',
        Resource: 'arn:aws:states:::aws-sdk:organizations:describeAccount',
        Parameters: { 'AccountId.$': '$.account_id' },
        ResultPath: '$.described',
        Next: 'IsActive',
      },
      IsActive: {
        Type: 'Choice',
        Choices: [
          {
            Variable: '$.described.Account.State',
            StringEquals: 'ACTIVE',
            Next: 'WaitForClosure',
          },
        ],
        Default: 'AccountClosed',
      },
      AccountClosed: {
        Type: 'Pass',
        Parameters: {
          'account_id.$': '$.account_id',
          'state.$': '$.described.Account.State',
        },
        End: true,
      },
    },
  };
}
