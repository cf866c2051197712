/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { enclaveTableName } from '../../world/enclaveTableName';
import { AslState } from '../StateMachine';
import { catchAll, invoke, Place, runContainer } from './asl';

/** How the failure handler learns what went wrong. */
export type FailureReport = 'cause' | 'validation-message';

/** Names of what runs Terraform for enclaves. */
const enclaveRunner = {
  cluster: 'treza-sandbox',
  family: 'treza-sandbox-terraform-runner',
};

/**
 * A state that writes a status on the row, and the time. `also` are further
 * attributes: the path of the value of each.
 */
export function writeStatus(
  status: string,
  options: { also?: Record<string, string>; rest: Omit<AslState, 'Type'> },
): AslState {
  const { also = {}, rest } = options;
  const further = Object.entries(also);
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::dynamodb:updateItem',
    Parameters: {
      TableName: enclaveTableName,
      Key: { id: { 'S.$': '$.enclave_id' } },
      UpdateExpression: [
        'SET #status = :status',
        '#updated_at = :timestamp',
        ...further.map(([name]) => `#${name} = :${name}`),
      ].join(', '),
      ExpressionAttributeNames: {
        '#status': 'status',
        '#updated_at': 'updated_at',
        ...Object.fromEntries(further.map(([name]) => [`#${name}`, name])),
      },
      ExpressionAttributeValues: {
        ':status': { S: status },
        ':timestamp': { 'S.$': '$$.State.EnteredTime' },
        ...Object.fromEntries(
          further.map(([name, path]) => [`:${name}`, { 'S.$': path }]),
        ),
      },
    },
    ...rest,
  };
}

/** The state that runs Terraform for an enclave. */
export function runTerraform(
  place: Place,
  options: {
    action: 'deploy' | 'destroy';
    next: string;
    report: FailureReport;
  },
): AslState {
  const { action, next, report } = options;
  return runContainer(place, {
    ...enclaveRunner,
    environment: {
      ENCLAVE_ID: '$.enclave_id',
      ACTION: action,
      ...(action === 'deploy' && { CONFIGURATION: '$.configuration' }),
      WALLET_ADDRESS: '$.wallet_address',
      VPC_ID: 'vpc-0123456789abcdef0',
      SUBNET_ID: 'subnet-0a1b2c3d4e5f60718',
      AWS_DEFAULT_REGION: place.region,
      ENVIRONMENT: 'sandbox',
    },
    rest: {
      ResultPath: '$.terraform_result',
      Next: next,
      Catch: [
        ...(report === 'cause'
          ? [
              {
                ErrorEquals: ['States.TaskFailed'],
                Next: 'ReadTerraformFailure',
                ResultPath: '$.error',
              },
            ]
          : []),
        ...catchAll('UpdateStatusToFailed'),
      ],
    },
  });
}

/** The states that look at how the container ended. */
export function checkContainer(
  first: string,
  next: string,
): Record<string, AslState> {
  return {
    [first]: {
      Type: 'Choice',
      Choices: [
        {
          Variable: '$.terraform_result.LastStatus',
          StringEquals: 'STOPPED',
          Next: 'CheckExitCode',
        },
      ],
      Default: 'UpdateStatusToFailed',
    },
    CheckExitCode: {
      Type: 'Choice',
      Choices: [
        {
          Variable: '$.terraform_result.Containers[0].ExitCode',
          NumericEquals: 0,
          Next: next,
        },
      ],
      Default: 'UpdateStatusToFailed',
    },
  };
}

/**
 * The failure branch. It ends the execution as succeeded, as Treza's does: the
 * row alone says that it failed. With the report `validation-message` it has
 * Treza's defects 2 and 3: it writes the message of the validation as the
 * error, and dies where there was no validation.
 */
export function failureStates(
  place: Place,
  report: FailureReport,
): Record<string, AslState> {
  const also: Record<string, string> =
    report === 'cause'
      ? { error_message: '$.error.Cause', error_type: '$.error.Error' }
      : { error_message: '$.validation_result.Payload.message' };
  return {
    ...(report === 'cause' && {
      ReadTerraformFailure: {
        Type: 'Pass',
        Parameters: { 'Task.$': 'States.StringToJson($.error.Cause)' },
        ResultPath: '$.failure',
        Next: 'DescribeTerraformFailure',
      },
      DescribeTerraformFailure: {
        Type: 'Pass',
        Parameters: {
          'Error.$': '$.error.Error',
          'Cause.$':
            "States.Format('{}: {}', $.failure.Task.StoppedReason, $.failure.Task.Containers[0].Reason)",
        },
        ResultPath: '$.error',
        Next: 'UpdateStatusToFailed',
      },
    }),
    UpdateStatusToFailed: writeStatus('FAILED', {
      also,
      rest: { ResultPath: '$.status_update_result', Next: 'NotifyError' },
    }),
    NotifyError: invoke(place, {
      name: 'treza-sandbox-error-handler',
      payload: {
        'enclave_id.$': '$.enclave_id',
        'execution_name.$': '$$.Execution.Name',
        'execution_arn.$': '$$.Execution.Id',
        'state_machine.$': '$$.StateMachine.Name',
        error_message: 'Step Functions execution failed',
      },
      rest: { End: true },
    }),
  };
}
