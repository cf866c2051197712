/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AslDefinition } from '../StateMachine';
import { invoke, lambdaRetry, Place } from './asl';

/** Name of the machine that applies a payload to many accounts. */
export const fleetMachineName = 'steward-fleet';

/**
 * Applies a payload to accounts, each in an execution of its own. Input:
 * `accounts` (a list of `{accountId, region?}`) and `payload` (anything).
 * Output: `results`, one `{accountId, region?, status, error?, cause?}` for each
 * account, in their order. An account that fails does not fail the others.
 */
export function fleet(place: Place): AslDefinition {
  return {
    Comment: 'Applies a payload to accounts',
    StartAt: 'ApplyToAccounts',
    States: {
      ApplyToAccounts: {
        Type: 'Map',
        Label: 'ApplyToAccounts',
        ItemsPath: '$.accounts',
        ItemSelector: {
          'account.$': '$$.Map.Item.Value',
          'payload.$': '$.payload',
        },
        MaxConcurrency: 20,
        ToleratedFailurePercentage: 100,
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'Apply',
          States: {
            Apply: invoke(place, {
              name: 'steward-fleet-apply',
              payload: {
                'account.$': '$.account',
                'payload.$': '$.payload',
              },
              rest: {
                OutputPath: '$.Payload',
                Retry: lambdaRetry,
                Catch: [
                  {
                    ErrorEquals: ['States.ALL'],
                    ResultPath: '$.error',
                    Next: 'ReportFailure',
                  },
                ],
                End: true,
              },
            }),
            ReportFailure: {
              Type: 'Pass',
              Parameters: {
                'accountId.$': '$.account.accountId',
                status: 'FAILED',
                'error.$': '$.error.Error',
                'cause.$': '$.error.Cause',
              },
              End: true,
            },
          },
        },
        ResultPath: '$.results',
        Next: 'Report',
      },
      Report: {
        Type: 'Pass',
        Parameters: { 'results.$': '$.results' },
        End: true,
      },
    },
  };
}

/** Name of the machine that asks for a higher service quota. */
export const quotaMachineName = 'steward-quota-change';

/**
 * Asks for a higher quota and waits until it is granted. Input: `account_id`,
 * `region`, `service_code`, `quota_code`, `desired_value` (a number). Output:
 * `request_id`, `status` and `granted_value`.
 */
export function quotaChange(place: Place): AslDefinition {
  return {
    Comment: 'Service quota change',
    StartAt: 'RequestQuota',
    TimeoutSeconds: 86_400,
    States: {
      RequestQuota: invoke(place, {
        name: 'steward-quota-request',
        payload: {
          'account_id.$': '$.account_id',
          'region.$': '$.region',
          'service_code.$': '$.service_code',
          'quota_code.$': '$.quota_code',
          'desired_value.$': '$.desired_value',
        },
        rest: {
          ResultSelector: { 'body.$': '$.Payload' },
          ResultPath: '$.request',
          Retry: lambdaRetry,
          Next: 'WaitForDecision',
        },
      }),
      WaitForDecision: { Type: 'Wait', Seconds: 4, Next: 'Granted' },
      Granted: {
        Type: 'Pass',
        Parameters: {
          'request_id.$': '$.request.body.request_id',
          status: 'APPROVED',
          'granted_value.$': '$.desired_value',
        },
        End: true,
      },
    },
  };
}

/** Name of the EXPRESS machine, which no run that must be found again may use. */
export const expressMachineName = 'treza-sandbox-health-check';

/** A short machine for many events a second. Input: `enclave_id`. */
export function healthCheck(): AslDefinition {
  return {
    Comment: 'Health check of an enclave',
    StartAt: 'Check',
    TimeoutSeconds: 60,
    States: {
      Check: {
        Type: 'Pass',
        Parameters: { 'enclave_id.$': '$.enclave_id', healthy: true },
        End: true,
      },
    },
  };
}
