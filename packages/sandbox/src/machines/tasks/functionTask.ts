/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Json } from '../StateMachine';
import { TaskContext, TaskIntegration } from '../TaskContext';
import { TaskError } from '../TaskError';
import { TaskTokens } from '../TaskTokens';
import { callbackTask } from './callbackTask';
import { serviceTask } from './serviceTask';

/** A Lambda function of the sandbox; what it throws is its error. */
export interface SandboxFunction {
  /** Milliseconds that it takes in a demonstration. */
  takesMs: number;
  run(payload: Json, context: TaskContext): Json | Promise<Json>;
}

/** The functions by their names. */
export type SandboxFunctions = Readonly<Record<string, SandboxFunction>>;

type Invocation = { FunctionName: string; Payload: Json };

/** The function that the input of a task names, and what invoking it gives. */
function invocationOf(functions: SandboxFunctions, context: TaskContext) {
  const { FunctionName, Payload } = context.input as Invocation;
  const name = FunctionName.split(':').at(-1) ?? '';
  const found = Object.hasOwn(functions, name) ? functions[name] : undefined;
  return {
    takesMs: found?.takesMs ?? 0,
    run: async (): Promise<Json> => {
      if (!found) {
        throw new TaskError(
          'Lambda.ResourceNotFoundException',
          `Function not found: ${FunctionName}`,
        );
      }
      return {
        ExecutedVersion: '$LATEST',
        Payload: await found.run(Payload, context),
        StatusCode: 200,
      };
    },
  };
}

/** `arn:aws:states:::lambda:invoke`. */
export function functionTask(functions: SandboxFunctions): TaskIntegration {
  return context =>
    serviceTask({
      resourceType: 'lambda',
      resource: 'invoke',
      ...invocationOf(functions, context),
    })(context);
}

/** `arn:aws:states:::lambda:invoke.waitForTaskToken`. */
export function callbackFunctionTask(
  functions: SandboxFunctions,
  tokens: TaskTokens,
): TaskIntegration {
  return context =>
    callbackTask(
      {
        resourceType: 'lambda',
        resource: 'invoke.waitForTaskToken',
        run: invocationOf(functions, context).run,
      },
      tokens,
    )(context);
}
