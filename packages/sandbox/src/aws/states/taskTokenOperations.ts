/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { Json } from '../../machines/StateMachine';
import { TaskError } from '../../machines/TaskError';
import { AwsError } from '../AwsError';
import { Operation, operation } from '../AwsService';
import { StatesOptions } from './findInPlace';

const byToken = z.object({ taskToken: z.string().min(1).max(2048) });

function parseOutput(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AwsError('InvalidOutput', `Invalid Output: '${reason}'`);
  }
}

function requireFound(found: boolean) {
  if (!found) {
    throw new AwsError(
      'TaskTimedOut',
      'Task Timed Out: Provided task does not exist anymore',
    );
  }
  return {};
}

/** Operations by which something outside ends a task that waits for it. */
export function taskTokenOperations({
  machines: { tokens },
}: StatesOptions): Record<string, Operation> {
  return {
    SendTaskSuccess: operation(
      byToken.extend({ output: z.string().max(262_144) }),
      input =>
        requireFound(
          tokens.succeed(input.taskToken, parseOutput(input.output)),
        ),
    ),
    SendTaskFailure: operation(
      byToken.extend({
        error: z.string().max(256).optional(),
        cause: z.string().max(32_768).optional(),
      }),
      input =>
        requireFound(
          tokens.fail(
            input.taskToken,
            new TaskError(
              input.error ?? 'States.TaskFailed',
              input.cause ?? '',
            ),
          ),
        ),
    ),
    SendTaskHeartbeat: operation(byToken, input =>
      requireFound(tokens.heartbeat(input.taskToken)),
    ),
  };
}
