/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseArn } from '@steward/backstage-plugin-aws-common';
import {
  StepFunctionsInputs,
  stepFunctionsInputsSchema,
} from '@steward/backstage-plugin-provisioning-common';
import {
  matchesAny,
  PlanRequest,
  PlanResult,
  RunKind,
} from '@steward/backstage-plugin-provisioning-node';
import { machineName } from './executionArn';
import { StateMachines } from './StateMachines';
import { STEP_FUNCTIONS } from './StepFunctionsExecutor';
import { checkMachine } from './checkMachine';

export interface StepFunctionsExecuteOptions {
  machines: StateMachines;
  /** ARNs with `*`. */
  allow: readonly string[];
}

/** A state machine that the operator allowed to be run by hand. */
export function createStepFunctionsExecute(
  options: StepFunctionsExecuteOptions,
): RunKind<StepFunctionsInputs> {
  return {
    name: 'step-functions.execute',
    title: 'Run a state machine',
    executor: STEP_FUNCTIONS,
    destructive: false,
    inputsSchema: stepFunctionsInputsSchema,
    unavailable:
      options.allow.length > 0
        ? undefined
        : 'No state machine may be run: set provisioning.stepFunctions.allow in app-config.yaml',
    naturalKey: ({ target, inputs }) =>
      `machine:${String(inputs.stateMachineArn)}:${target.name}`,
    plan: request => plan(options, request),
  };
}

async function plan(
  { machines, allow }: StepFunctionsExecuteOptions,
  { target, inputs, correlationId }: PlanRequest<StepFunctionsInputs>,
): Promise<PlanResult> {
  const { stateMachineArn: arn, input } = inputs;
  const field = 'inputs.stateMachineArn';
  if (!matchesAny(arn, allow)) {
    return {
      problems: [
        {
          field,
          value: arn,
          reason: 'This machine may not be run from here',
          fix: 'Choose another one, or have it added to provisioning.stepFunctions.allow',
        },
      ],
    };
  }
  const problems = await checkMachine(machines, arn, { field, correlationId });
  if (problems.length > 0) {
    return { problems };
  }
  const { accountId, region } = parseArn(arn);
  return {
    problems: [],
    target: { ...target, accountId, region },
    plan: {
      executor: STEP_FUNCTIONS,
      summary: [
        `${machineName(
          arn,
        )} runs once in ${accountId}, ${region}, with this input`,
      ],
      execution: { machineArn: arn, input },
      effects: [],
      blastRadius: ['What the machine does with its input'],
    },
    // What it does is not known, so it may change anything in the account.
    changes: [{ accountId }],
  };
}
