/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';
import {
  LogReading,
  ObservedLogLine,
} from '@steward/backstage-plugin-provisioning-node';
import { z } from 'zod';
import { StateMachines } from '../StateMachines';
import { EMPTY_HISTORY, foldHistory, HistoryState } from './foldHistory';
import { redactLine } from './redactLine';
import { streamsOf, TaskLogs, TaskStream } from './TaskLogs';

/** Where the tasks of a machine log to. */
export interface LogPlace {
  logGroup: string;
  streamPrefix: string;
}

interface Cursor {
  /** Execution that it is of: another attempt begins anew. */
  arn: string;
  history: HistoryState;
  streams: TaskStream[];
}

const cursorSchema = z.object({
  arn: z.string(),
  history: z.custom<HistoryState>(value => typeof value === 'object'),
  streams: z.custom<TaskStream[]>(value => Array.isArray(value)),
});

export interface ExecutionLogOptions {
  machines: StateMachines;
  tasks: TaskLogs;
}

/**
 * The log of an execution: the history of Step Functions and the streams of
 * the very tasks that it started, by time.
 */
export class ExecutionLog {
  readonly #machines: StateMachines;
  readonly #tasks: TaskLogs;

  constructor(options: ExecutionLogOptions) {
    this.#machines = options.machines;
    this.#tasks = options.tasks;
  }

  async read(options: {
    run: Run;
    executionArn: string;
    cursor: string | undefined;
    /** Absent: the tasks' own lines are not read. */
    place: LogPlace | undefined;
  }): Promise<LogReading> {
    const { run, executionArn, place } = options;
    const before = parseCursor(options.cursor, executionArn);
    const startedAt = Date.parse(run.startedAt ?? run.createdAt);
    const { correlationId } = run;
    const events = await this.#machines.history(executionArn, {
      afterId: before.history.lastId,
      correlationId,
    });
    const { state, lines, tasks } = foldHistory(
      before.history,
      events,
      startedAt,
    );
    const streams = [...before.streams];
    for (const task of place ? tasks : []) {
      const output = await this.#machines.submittedOutput(executionArn, {
        eventId: task.eventId,
        lastId: state.lastId,
        correlationId,
      });
      if (place && output) {
        streams.push(...streamsOf(output, place, task.step));
      }
    }
    const taskLines: ObservedLogLine[] = [];
    for (const stream of streams) {
      const read = await this.#tasks.read(stream, correlationId);
      stream.token = read.token;
      taskLines.push(
        ...read.lines.map(({ at, text }) => ({
          at,
          source: 'task' as const,
          step: stream.step,
          elapsedMs: Math.max(0, Date.parse(at) - startedAt),
          text: redactLine(text),
          level: levelOf(text),
        })),
      );
    }
    const cursor: Cursor = { arn: executionArn, history: state, streams };
    return {
      lines: [...lines, ...taskLines].sort((a, b) =>
        a.at < b.at ? -1 : Number(a.at > b.at),
      ),
      cursor: JSON.stringify(cursor),
      steps: state.steps,
    };
  }

  /** What failed first in an execution, and was not put right by a retry; else what its validation refused. */
  async failureOf(
    executionArn: string,
    correlationId: string,
  ): Promise<string | undefined> {
    const events = await this.#machines.history(executionArn, {
      correlationId,
    });
    const { state } = foldHistory(EMPTY_HISTORY, events, 0);
    const step = state.steps.find(one => one.state === 'failed' && one.message);
    if (step) {
      return `${step.name}: ${step.message}`;
    }
    const refusal = await this.#machines.refusal(executionArn, correlationId);
    return refusal && redactLine(refusal);
  }
}

function parseCursor(text: string | undefined, arn: string): Cursor {
  const parsed = text ? cursorSchema.parse(JSON.parse(text)) : undefined;
  return parsed?.arn === arn
    ? { ...parsed, streams: parsed.streams.map(stream => ({ ...stream })) }
    : { arn, history: EMPTY_HISTORY, streams: [] };
}

function levelOf(text: string): ObservedLogLine['level'] {
  if (/^\W*(error|fatal|panic)\b/i.test(text)) {
    return 'error';
  }
  return /^\W*warn(ing)?\b/i.test(text) ? 'warning' : 'info';
}
