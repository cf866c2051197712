/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NewHistoryEvent } from '../Execution';
import { TaskContext } from '../TaskContext';
import { TaskError } from '../TaskError';

/** Service and action of an integration, such as `ecs` and `runTask.sync`. */
export interface TaskResource {
  resourceType: string;
  resource: string;
}

/** Service and action of a resource such as `arn:aws:states:::dynamodb:updateItem`. */
export function taskResourceOf(resource: string): TaskResource {
  const parts = resource.replace(/^arn:aws:states:::/, '').split(':');
  return {
    resourceType: parts.slice(0, -1).join(':'),
    resource: parts.at(-1) ?? '',
  };
}

const whole = { truncated: false };

/** Writes into the history that a task is scheduled and started. */
export function recordStart(what: TaskResource, context: TaskContext): void {
  context.record({
    type: 'TaskScheduled',
    taskScheduledEventDetails: {
      ...what,
      region: context.execution.region,
      parameters: JSON.stringify(context.input),
    },
  });
  context.record({ type: 'TaskStarted', taskStartedEventDetails: what });
}

/** The service has taken the task, and it is waited for. */
export function submitted(
  what: TaskResource,
  output: unknown,
): NewHistoryEvent {
  return {
    type: 'TaskSubmitted',
    taskSubmittedEventDetails: {
      ...what,
      output: JSON.stringify(output),
      outputDetails: whole,
    },
  };
}

export function succeeded(
  what: TaskResource,
  output: unknown,
): NewHistoryEvent {
  return {
    type: 'TaskSucceeded',
    taskSucceededEventDetails: {
      ...what,
      output: JSON.stringify(output),
      outputDetails: whole,
    },
  };
}

export function failed(what: TaskResource, error: TaskError): NewHistoryEvent {
  const details = { ...what, error: error.name, cause: error.message };
  return error.name === 'States.Timeout'
    ? { type: 'TaskTimedOut', taskTimedOutEventDetails: details }
    : { type: 'TaskFailed', taskFailedEventDetails: details };
}
