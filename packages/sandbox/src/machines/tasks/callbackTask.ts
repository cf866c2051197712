/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Json } from '../StateMachine';
import { TaskContext, TaskIntegration } from '../TaskContext';
import { toTaskError } from '../TaskError';
import { TaskTokens } from '../TaskTokens';
import {
  failed,
  recordStart,
  submitted,
  succeeded,
  TaskResource,
} from './taskEvents';

/** An integration that hands a task token out and waits until it comes back. */
export interface CallbackTask extends TaskResource {
  /** Hands the token out; what it throws fails the state. */
  run(context: TaskContext): Json | Promise<Json>;
}

/** `….waitForTaskToken`; the token is the one that `$$.Task.Token` gave. */
export function callbackTask(
  task: CallbackTask,
  tokens: TaskTokens,
): TaskIntegration {
  const { resourceType, resource } = task;
  const what = { resourceType, resource };
  return async context => {
    const { execution, stateName, state, signal, record } = context;
    const seconds = state.HeartbeatSeconds;
    try {
      if (context.submitted === undefined) {
        recordStart(what, context);
        record(submitted(what, await task.run(context)));
      }
      const output = await tokens.answer(execution.taskTokens[stateName], {
        signal,
        heartbeatMs: typeof seconds === 'number' ? seconds * 1000 : undefined,
      });
      record(succeeded(what, output));
      return output;
    } catch (thrown) {
      const error = toTaskError(thrown, 'States.TaskFailed');
      if (!signal.aborted) {
        record(failed(what, error));
      }
      throw error;
    }
  };
}
