/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AslDefinition } from '../StateMachine';
import { invoke, lambdaRetry, Place, runContainer } from './asl';

/** Name of the machine that makes accounts. */
export const accountMachineName = 'aft-account-request';

/**
 * Makes an account through Organizations, as Account Factory for Terraform does.
 * Input: `account_name`, `account_email`, `organizational_unit_id` (a unit or
 * the root) and `account_tags` (text by key). Output: `account_id` and `account_name`.
 */
export function accountRequest(place: Place): AslDefinition {
  return {
    Comment: 'Account request',
    StartAt: 'ValidateAccountRequest',
    TimeoutSeconds: 1800,
    States: {
      ValidateAccountRequest: invoke(place, {
        name: 'aft-validate-request',
        payload: {
          'account_name.$': '$.account_name',
          'account_email.$': '$.account_email',
          'organizational_unit_id.$': '$.organizational_unit_id',
          'account_tags.$': '$.account_tags',
        },
        rest: {
          ResultSelector: {
            'tags.$': '$.Payload.tags',
            'root_id.$': '$.Payload.root_id',
          },
          ResultPath: '$.request',
          Next: 'CreateAccount',
          Retry: lambdaRetry,
        },
      }),
      CreateAccount: {
        Type: 'Task',
        Resource: 'arn:aws:states:::aws-sdk:organizations:createAccount',
        Parameters: {
          'AccountName.$': '$.account_name',
          'Email.$': '$.account_email',
          'Tags.$': '$.request.tags',
        },
        ResultPath: '$.created',
        Next: 'WaitForAccount',
      },
      WaitForAccount: { Type: 'Wait', Seconds: 2, Next: 'DescribeCreation' },
      DescribeCreation: {
        Type: 'Task',
        Resource:
          'arn:aws:states:::aws-sdk:organizations:describeCreateAccountStatus',
        Parameters: {
          'CreateAccountRequestId.$': '$.created.CreateAccountStatus.Id',
        },
        ResultPath: '$.created',
        Next: 'IsCreated',
      },
      IsCreated: {
        Type: 'Choice',
        Choices: [
          {
            Variable: '$.created.CreateAccountStatus.State',
            StringEquals: 'SUCCEEDED',
            Next: 'IsInItsUnit',
          },
          {
            Variable: '$.created.CreateAccountStatus.State',
            StringEquals: 'IN_PROGRESS',
            Next: 'WaitForAccount',
          },
        ],
        Default: 'CreationFailed',
      },
      CreationFailed: {
        Type: 'Fail',
        Error: 'AccountCreationFailed',
        Cause: 'Organizations did not create the account.',
      },
      IsInItsUnit: {
        Type: 'Choice',
        Choices: [
          {
            Variable: '$.organizational_unit_id',
            StringEqualsPath: '$.request.root_id',
            Next: 'RunCustomizations',
          },
        ],
        Default: 'MoveAccount',
      },
      MoveAccount: {
        Type: 'Task',
        Resource: 'arn:aws:states:::aws-sdk:organizations:moveAccount',
        Parameters: {
          'AccountId.$': '$.created.CreateAccountStatus.AccountId',
          'SourceParentId.$': '$.request.root_id',
          'DestinationParentId.$': '$.organizational_unit_id',
        },
        ResultPath: '$.moved',
        Next: 'RunCustomizations',
      },
      RunCustomizations: runContainer(place, {
        cluster: 'aft-sandbox',
        family: 'aft-sandbox-customizations',
        environment: {
          ACTION: 'baseline',
          ACCOUNT_ID: '$.created.CreateAccountStatus.AccountId',
          ACCOUNT_NAME: '$.account_name',
          AWS_DEFAULT_REGION: place.region,
        },
        rest: { ResultPath: '$.customizations', Next: 'AccountReady' },
      }),
      AccountReady: {
        Type: 'Pass',
        Parameters: {
          'account_id.$': '$.created.CreateAccountStatus.AccountId',
          'account_name.$': '$.account_name',
        },
        End: true,
      },
    },
  };
}
