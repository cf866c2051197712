/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AslDefinition } from '../StateMachine';
import { catchAll, invoke, lambdaRetry, Place } from './asl';
import {
  checkContainer,
  FailureReport,
  failureStates,
  runTerraform,
  writeStatus,
} from './enclaveStates';

/** Names of the machines that the trigger of the enclave table starts. */
export const enclaveMachineNames = {
  deploy: 'treza-sandbox-deployment',
  destroy: 'treza-sandbox-cleanup',
};

/** A deployment like Treza's; state names, order and time-out are those of its Terraform module. */
export function enclaveDeployment(
  place: Place,
  report: FailureReport,
): AslDefinition {
  return {
    Comment: 'Treza Enclave Deployment Workflow',
    StartAt: 'ValidateDeploymentRequest',
    TimeoutSeconds: 1200,
    States: {
      ValidateDeploymentRequest: invoke(place, {
        name: 'treza-sandbox-validation',
        payload: {
          'enclave_id.$': '$.enclave_id',
          'action.$': '$.action',
          'configuration.$': '$.configuration',
        },
        rest: {
          ResultPath: '$.validation_result',
          Next: 'CheckValidationResult',
          Retry: lambdaRetry,
          Catch: catchAll('UpdateStatusToFailed'),
        },
      }),
      CheckValidationResult: {
        Type: 'Choice',
        Choices: [
          {
            Variable: '$.validation_result.Payload.valid',
            BooleanEquals: true,
            Next: 'UpdateStatusToInProgress',
          },
        ],
        Default:
          report === 'cause'
            ? 'DescribeInvalidRequest'
            : 'UpdateStatusToFailed',
      },
      ...(report === 'cause' && {
        DescribeInvalidRequest: {
          Type: 'Pass',
          Parameters: {
            Error: 'ValidationError',
            'Cause.$': '$.validation_result.Payload.message',
          },
          ResultPath: '$.error',
          Next: 'UpdateStatusToFailed',
        },
      }),
      UpdateStatusToInProgress: writeStatus('DEPLOYING', {
        rest: {
          ResultPath: '$.update_result',
          Next: 'RunTerraformDeployment',
          Catch: catchAll('UpdateStatusToFailed'),
        },
      }),
      RunTerraformDeployment: runTerraform(place, {
        action: 'deploy',
        next: 'CheckDeploymentResult',
        report,
      }),
      ...checkContainer('CheckDeploymentResult', 'UpdateStatusToDeployed'),
      UpdateStatusToDeployed: writeStatus('DEPLOYED', { rest: { End: true } }),
      ...failureStates(place, report),
    },
  };
}

/** A cleanup like Treza's, which validates nothing. */
export function enclaveCleanup(
  place: Place,
  report: FailureReport,
): AslDefinition {
  return {
    Comment: 'Treza Enclave Cleanup Workflow',
    StartAt: 'UpdateStatusToDestroying',
    TimeoutSeconds: 900,
    States: {
      UpdateStatusToDestroying: writeStatus('DESTROYING', {
        rest: {
          ResultPath: '$.update_result',
          Next: 'RunTerraformDestroy',
          Catch: catchAll('UpdateStatusToFailed'),
        },
      }),
      RunTerraformDestroy: runTerraform(place, {
        action: 'destroy',
        next: 'CheckDestroyResult',
        report,
      }),
      ...checkContainer('CheckDestroyResult', 'UpdateStatusToDestroyed'),
      UpdateStatusToDestroyed: writeStatus('DESTROYED', {
        rest: { End: true },
      }),
      ...failureStates(place, report),
    },
  };
}
