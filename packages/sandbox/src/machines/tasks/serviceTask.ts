/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { setTimeout as delay } from 'node:timers/promises';
import { Json } from '../StateMachine';
import { TaskContext, TaskIntegration } from '../TaskContext';
import { toTaskError } from '../TaskError';
import { failed, recordStart, succeeded, TaskResource } from './taskEvents';

/** An integration that asks a service and has its answer. */
export interface ServiceTask extends TaskResource {
  /** Milliseconds that it takes in a demonstration. */
  takesMs: number;
  /** Asks the service; what it throws fails the state. */
  run(context: TaskContext): Json | Promise<Json>;
}

/** Makes an integration of a service call, with the events that Step Functions has for it. */
export function serviceTask(task: ServiceTask): TaskIntegration {
  const { resourceType, resource, takesMs } = task;
  const what = { resourceType, resource };
  return async context => {
    const { record, signal } = context;
    recordStart(what, context);
    await delay(context.paced(takesMs), undefined, { signal });
    try {
      const output = await task.run(context);
      record(succeeded(what, output));
      return output;
    } catch (thrown) {
      const error = toTaskError(thrown, 'States.TaskFailed');
      record(failed(what, error));
      throw error;
    }
  };
}
