/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ContainerRun, endOf } from './ContainerRuns';
import { terraformLog } from './terraformLog';

/** A line as it stands in a log stream; the instant is milliseconds since 1970. */
export interface LogEvent {
  timestamp: number;
  message: string;
}

/** Where the log of a container is. */
export function logPlaceOf(run: ContainerRun) {
  const [, , , region, accountId, definition] =
    run.taskDefinitionArn.split(':');
  return {
    accountId,
    region,
    group: `/ecs/${definition.replace('task-definition/', '')}`,
    stream: `ecs/${run.containerName}/${run.id}`,
  };
}

const reminderMs = 10_000;
const mostReminders = 1000;

/** What a container says that does not come to an end. */
function reminders(run: ContainerRun, until: number): LogEvent[] {
  const from = run.startedAt + run.durationMs;
  const count = Math.floor((until - from) / reminderMs);
  return Array.from(
    { length: Math.max(0, Math.min(mostReminders, count)) },
    (_, index) => {
      const seconds = (index + 1) * 10;
      const minutes = String(Math.floor(seconds / 60)).padStart(2, '0');
      const rest = String(seconds % 60).padStart(2, '0');
      return {
        timestamp: from + (index + 1) * reminderMs,
        message: `aws_instance.enclave: Still creating... [${minutes}m${rest}s elapsed]`,
      };
    },
  );
}

/** What a container has written by now, oldest first. */
export function containerLog(run: ContainerRun): LogEvent[] {
  const until = Math.min(Date.now(), endOf(run));
  const planned = terraformLog(run).map(({ at, text }) => ({
    timestamp: run.startedAt + Math.round(at * run.durationMs),
    message: text,
  }));
  const all =
    run.outcome === 'stuck' ? [...planned, ...reminders(run, until)] : planned;
  return all.filter(({ timestamp }) => timestamp <= until);
}
