/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Execution } from '../../machines/Execution';
import { StateMachine } from '../../machines/StateMachine';
import { StateMachines } from '../../machines/StateMachines';
import { SandboxSettings } from '../../settings/SandboxSettings';
import { OperationContext } from '../AwsService';
import {
  invalidArn,
  noSuchExecution,
  noSuchMachine,
  statesErrors,
} from './statesErrors';

/** What the operations of Step Functions work on. */
export interface StatesOptions {
  machines: StateMachines;
  settings: SandboxSettings;
}

const arnPattern =
  /^arn:aws[\w-]*:states:(?<region>[\w-]+):(?<accountId>\d{12}):(?<kind>\w+):(?<rest>.+)$/;

/** Refuses an ARN that is none, of another region, or of another account. */
function requirePlace(
  arn: string,
  kinds: string[],
  context: OperationContext,
  missing: (arn: string) => Error,
) {
  const parts = arnPattern.exec(arn)?.groups;
  if (!parts || !kinds.includes(parts.kind)) {
    throw invalidArn(arn);
  }
  if (parts.accountId !== context.caller.accountId) {
    throw statesErrors.denied(
      `User: ${context.caller.arn} is not authorized to access this resource: ${arn}`,
    );
  }
  if (parts.region !== context.region) {
    throw missing(arn);
  }
}

export function requireMachine(
  { machines }: StatesOptions,
  arn: string,
  context: OperationContext,
): StateMachine {
  requirePlace(arn, ['stateMachine'], context, noSuchMachine);
  const machine = machines.registry.get(arn);
  if (!machine) {
    throw noSuchMachine(arn);
  }
  return machine;
}

/** Whether those who ask cannot see an execution yet, as far as consistency goes. */
export function isHidden(
  execution: Execution,
  settings: SandboxSettings,
): boolean {
  const { variant, startDate } = execution;
  const ms = Math.max(
    settings.values.hideNewExecutionsMs,
    variant?.kind === 'hidden' ? variant.ms : 0,
  );
  return Date.now() < startDate + ms;
}

/** The execution with an ARN, as long as it can be seen and asked about. */
export function requireExecution(
  { machines, settings }: StatesOptions,
  arn: string,
  context: OperationContext,
): Execution {
  requirePlace(arn, ['execution'], context, noSuchExecution);
  const execution = machines.executions.get(arn);
  if (!execution || isHidden(execution, settings)) {
    throw noSuchExecution(arn);
  }
  const { variant, startDate } = execution;
  if (variant?.kind === 'throttled' && Date.now() < startDate + variant.ms) {
    throw statesErrors.throttled();
  }
  return execution;
}
