/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HistoryEvent } from '@aws-sdk/client-sfn';
import { RunStep } from '@steward/backstage-plugin-provisioning-common';
import { ObservedLogLine } from '@steward/backstage-plugin-provisioning-node';
import { failureOfEvent } from './failureOfEvent';
import { redactLine } from './redactLine';

/** What is known of a history so far; goes into the cursor. */
export interface HistoryState {
  lastId: number;
  /** State that was entered last. */
  current?: string;
  steps: RunStep[];
}

/** A task of ECS that the history says was submitted. */
export interface SubmittedTask {
  eventId: number;
  step?: string;
}

/** What new events of a history say. */
export interface FoldedHistory {
  state: HistoryState;
  lines: ObservedLogLine[];
  tasks: SubmittedTask[];
}

export const EMPTY_HISTORY: HistoryState = { lastId: 0, steps: [] };

/** Nobody looks at more steps than these; a Map has one for each of its states. */
const MAX_STEPS = 100;

class Fold {
  readonly state: HistoryState;
  readonly lines: ObservedLogLine[] = [];
  readonly tasks: SubmittedTask[] = [];
  readonly #stateOf = new Map<number, string | undefined>();
  readonly #startedAt: number;

  constructor(before: HistoryState, startedAt: number) {
    this.state = { ...before, steps: before.steps.map(step => ({ ...step })) };
    this.#startedAt = startedAt;
  }

  add(event: HistoryEvent): void {
    const { id = 0, type = '' } = event;
    const at = (event.timestamp ?? new Date(0)).toISOString();
    const entered = event.stateEnteredEventDetails?.name;
    const exited = event.stateExitedEventDetails?.name;
    const name =
      entered ??
      exited ??
      this.#stateOf.get(event.previousEventId ?? 0) ??
      this.state.current;
    this.#stateOf.set(id, name);
    this.state.lastId = Math.max(this.state.lastId, id);
    const failure = failureOfEvent(event);
    if (entered) {
      this.#enter(entered, at);
    } else if (exited) {
      this.#exit(exited, at);
    } else if (
      type === 'ExecutionFailed' ||
      type === 'ExecutionTimedOut' ||
      type === 'ExecutionAborted'
    ) {
      this.#end(at, failure ?? type);
    } else if (failure && name) {
      this.#fail(name, at, failure);
    } else if (type === 'TaskScheduled' && name) {
      this.#change(name, { state: 'running', message: undefined });
    } else if (
      type === 'TaskSubmitted' &&
      event.taskSubmittedEventDetails?.resourceType === 'ecs'
    ) {
      this.tasks.push({ eventId: id, step: name });
    } else if (type === 'ExecutionSucceeded') {
      this.#line(at, undefined, 'The execution ended well', 'info');
    } else if (type === 'ExecutionRedriven') {
      this.#line(
        at,
        undefined,
        'The execution goes on from where it failed',
        'info',
      );
    }
  }

  #enter(name: string, at: string): void {
    const isAgain = this.#step(name) !== undefined;
    this.state.current = name;
    this.#change(name, {
      state: 'running',
      finishedAt: undefined,
      ...(!isAgain && { startedAt: at }),
    });
    this.#line(at, name, `${name} begins`, 'info');
  }

  #exit(name: string, at: string): void {
    const step = this.#step(name);
    // A failure that was caught is left behind by an exit as well.
    if (step?.state === 'failed') {
      this.#change(name, { finishedAt: at });
      return;
    }
    this.#change(name, { state: 'succeeded', finishedAt: at });
    this.#line(at, name, `${name} ended well`, 'info');
  }

  #fail(name: string, at: string, failure: string): void {
    this.#change(name, { state: 'failed', finishedAt: at, message: failure });
    this.#line(at, name, `${name} failed: ${failure}`, 'error');
  }

  #end(at: string, failure: string): void {
    for (const step of this.state.steps.filter(
      one => one.state === 'running',
    )) {
      this.#change(step.name, { state: 'failed', finishedAt: at });
    }
    this.#line(at, undefined, `The execution failed: ${failure}`, 'error');
  }

  #step(name: string): RunStep | undefined {
    return this.state.steps.find(step => step.name === name);
  }

  #change(name: string, change: Partial<RunStep>): void {
    const step = this.#step(name);
    if (step) {
      Object.assign(step, change);
    } else if (this.state.steps.length < MAX_STEPS) {
      this.state.steps.push({ name, state: 'running', ...change });
    }
  }

  #line(
    at: string,
    step: string | undefined,
    text: string,
    level: ObservedLogLine['level'],
  ): void {
    this.lines.push({
      at,
      source: 'step-functions',
      step,
      elapsedMs: Math.max(0, Date.parse(at) - this.#startedAt),
      text: redactLine(text),
      level,
    });
  }
}

/** Goes on with a history: events in their order, after those that made the state. */
export function foldHistory(
  before: HistoryState,
  events: readonly HistoryEvent[],
  startedAt: number,
): FoldedHistory {
  const fold = new Fold(before, startedAt);
  events.forEach(event => fold.add(event));
  return { state: fold.state, lines: fold.lines, tasks: fold.tasks };
}
