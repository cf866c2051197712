/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { isOver } from '../../machines/Execution';
import { StateMachine } from '../../machines/StateMachine';
import { AwsError } from '../AwsError';
import { Operation, operation } from '../AwsService';
import { executionWire, whyNotRedrivable } from './executionWire';
import { requireExecution, requireMachine, StatesOptions } from './findInPlace';
import { requireName } from './requireName';

const byArn = z.object({ executionArn: z.string().min(1) });

const startInput = z.object({
  stateMachineArn: z.string().min(1),
  name: z.string().optional(),
  input: z.string().max(262_144).default('{}'),
});

function requireJson(text: string, code: string) {
  try {
    JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AwsError(
      code,
      `Invalid ${code.replace('Invalid', '')}: '${reason}'`,
    );
  }
}

/** The execution of this name, when asking for it again is the same request. */
function sameExecution(
  { machines }: StatesOptions,
  machine: StateMachine,
  request: { name: string; input: string },
) {
  const arn = machine.arn
    .replace(':stateMachine:', ':execution:')
    .concat(`:${request.name}`);
  const known =
    machine.type === 'STANDARD' ? machines.executions.get(arn) : undefined;
  if (known && (isOver(known) || known.input !== request.input)) {
    throw new AwsError(
      'ExecutionAlreadyExists',
      `Execution Already Exists: '${arn}'`,
    );
  }
  return known;
}

/** Operations that start, show, stop and redrive an execution. */
export function executionOperations(
  options: StatesOptions,
): Record<string, Operation> {
  const { machines } = options;
  return {
    StartExecution: operation(startInput, (request, context) => {
      const machine = requireMachine(options, request.stateMachineArn, context);
      const { name = randomUUID(), input } = request;
      requireName(name);
      requireJson(input, 'InvalidExecutionInput');
      const execution =
        sameExecution(options, machine, { name, input }) ??
        machines.start(machine, name, input);
      return {
        executionArn: execution.arn,
        startDate: new Date(execution.startDate),
      };
    }),
    DescribeExecution: operation(
      byArn.extend({
        includedData: z.enum(['ALL_DATA', 'METADATA_ONLY']).default('ALL_DATA'),
      }),
      (input, context) =>
        executionWire(requireExecution(options, input.executionArn, context), {
          withData: input.includedData === 'ALL_DATA',
        }),
    ),
    StopExecution: operation(
      byArn.extend({
        error: z.string().max(256).optional(),
        cause: z.string().max(32_768).optional(),
      }),
      (input, context) => {
        const execution = requireExecution(
          options,
          input.executionArn,
          context,
        );
        machines.engine.stop(execution, {
          error: input.error,
          cause: input.cause,
        });
        return { stopDate: new Date(execution.stopDate ?? Date.now()) };
      },
    ),
    RedriveExecution: operation(
      byArn.extend({ clientToken: z.string().min(1).max(64).optional() }),
      (input, context) => {
        const execution = requireExecution(
          options,
          input.executionArn,
          context,
        );
        const { clientToken } = input;
        const again =
          clientToken !== undefined &&
          execution.redriveTokens.includes(clientToken);
        const reason = again ? undefined : whyNotRedrivable(execution);
        if (reason) {
          throw new AwsError('ExecutionNotRedrivable', reason);
        }
        if (!again) {
          machines.engine.redrive(execution, clientToken);
        }
        return { redriveDate: new Date(execution.redriveDate ?? Date.now()) };
      },
    ),
  };
}
