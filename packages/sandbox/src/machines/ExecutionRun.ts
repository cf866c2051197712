/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { setImmediate as laterInThisTurn } from 'node:timers/promises';
import { Execution, NewHistoryEvent } from './Execution';
import { ExecutionStore } from './ExecutionStore';
import { historyEvents, lastState, submittedSince } from './historyEvents';
import { runDefinition, RunOutcome, TaskHandler } from './runDefinition';
import { AslState, Json } from './StateMachine';
import { TaskIntegration } from './TaskContext';
import { TaskError } from './TaskError';
import { failed, taskResourceOf } from './tasks/taskEvents';
import { TaskTimeLimit } from './TaskTimeLimit';

/** The resource of a Distributed Map, which has none in its definition. */
const mapRunResource = 'arn:aws:states:::sandbox:mapRun';

/** What a run works with. */
export interface ExecutionRunOptions {
  execution: Execution;
  /** Whether the last state is begun anew, as a redrive does, rather than gone on with. */
  again: boolean;
  store: ExecutionStore;
  speed: number;
  integrationOf(resource: string): TaskIntegration;
  issueToken(): string;
  /** Stops what a task has running outside, when it has timed out. */
  stopTasks(): void;
}

/** The end of a run: what changes on the execution, and the last event. */
export interface RunEnd {
  patch: Partial<Execution>;
  event: NewHistoryEvent;
}

function endOf(outcome: RunOutcome): RunEnd | undefined {
  switch (outcome.status) {
    case 'SUCCEEDED': {
      const output = JSON.stringify(outcome.output);
      return {
        patch: { status: 'SUCCEEDED', output },
        event: {
          type: 'ExecutionSucceeded',
          executionSucceededEventDetails: {
            output,
            outputDetails: { truncated: false },
          },
        },
      };
    }
    case 'FAILED': {
      const { error, cause } = outcome;
      return {
        patch: { status: 'FAILED', error, cause },
        event: {
          type: 'ExecutionFailed',
          executionFailedEventDetails: { error, cause },
        },
      };
    }
    case 'TIMED_OUT':
      return {
        patch: { status: 'TIMED_OUT' },
        event: {
          type: 'ExecutionTimedOut',
          executionTimedOutEventDetails: {},
        },
      };
    default:
      return undefined;
  }
}

function timeLeftOf(execution: Execution): number | undefined {
  const { TimeoutSeconds } = execution.definition;
  return TimeoutSeconds === undefined
    ? undefined
    : execution.runningSince + TimeoutSeconds * 1000 - Date.now();
}

/** One run of an execution in this process, from its last state to its end. */
export class ExecutionRun {
  /** Begins; `onEnd` is called once, unless the run is let go of before. */
  static start(
    options: ExecutionRunOptions,
    onEnd: (end: RunEnd) => void,
  ): ExecutionRun {
    return new ExecutionRun(options, onEnd);
  }

  /** Resolves when nothing of it runs any more. */
  readonly done: Promise<void>;
  readonly #options: ExecutionRunOptions;
  readonly #abort = new AbortController();
  #resumedState: string | undefined;
  #submitted: string | undefined;
  #issued: string | undefined;

  private constructor(
    options: ExecutionRunOptions,
    onEnd: (end: RunEnd) => void,
  ) {
    this.#options = options;
    this.done = this.#go(onEnd);
  }

  /** Lets go of the execution without ending it. */
  detach(): void {
    this.#abort.abort();
  }

  async #go(onEnd: (end: RunEnd) => void): Promise<void> {
    const { execution, again, speed } = this.#options;
    const { definition } = execution;
    const state = lastState(definition, execution);
    if (state && !again) {
      this.#resumedState = state.name;
      this.#submitted = submittedSince(execution, state.eventId);
    }
    let skipFirst = state !== undefined && !again;
    const outcome = await runDefinition({
      definition,
      startAt: state?.name,
      input: state ? state.input : (JSON.parse(execution.input) as Json),
      context: this.#context(),
      timeoutMs: timeLeftOf(execution),
      speed: speed / this.#slowness,
      signal: this.#abort.signal,
      handlerOf: (name, asl) => this.#handler(name, asl),
      onEvent: event => {
        if (skipFirst && event.type === 'StateEntered') {
          skipFirst = false;
        } else {
          historyEvents(event).forEach(made => this.#record(made));
        }
      },
    });
    const end = endOf(outcome);
    if (end && !this.#abort.signal.aborted) {
      this.#abort.abort();
      onEnd(end);
    }
  }

  get #slowness(): number {
    const { variant } = this.#options.execution;
    return variant?.kind === 'slow' ? variant.factor : 1;
  }

  #record(event: NewHistoryEvent) {
    if (!this.#abort.signal.aborted) {
      this.#options.store.addEvent(this.#options.execution, event);
    }
  }

  #context(): Record<string, unknown> {
    const { execution, issueToken } = this.#options;
    const issue = () => {
      this.#issued ??= issueToken();
      return this.#issued;
    };
    return {
      Execution: {
        Id: execution.arn,
        Name: execution.name,
        RoleArn: execution.roleArn,
        RedriveCount: execution.redriveCount,
      },
      StateMachine: { Id: execution.machineArn, Name: execution.machineName },
      State: {
        get EnteredTime() {
          return new Date().toISOString();
        },
      },
      Task: {
        get Token() {
          return issue();
        },
      },
    };
  }

  #handler(stateName: string, state: AslState): TaskHandler {
    return async input => {
      const submitted = this.#takeSubmitted(stateName);
      this.#keepToken(stateName, submitted);
      const limit = TaskTimeLimit.start(state, {
        signal: this.#abort.signal,
        onLate: () => this.#tooLate(state),
      });
      return limit.keep(
        this.#perform({ stateName, state, input, submitted }, limit.signal),
      );
    };
  }

  async #perform(
    task: {
      stateName: string;
      state: AslState;
      input: Json;
      submitted?: string;
    },
    signal: AbortSignal,
  ): Promise<Json> {
    const { execution, integrationOf, speed } = this.#options;
    // The interpreter's event for the state is on its way: it comes first
    await laterInThisTurn();
    signal.throwIfAborted();
    return integrationOf(task.state.Resource ?? mapRunResource)({
      ...task,
      execution,
      signal,
      paced: ms => (ms * this.#slowness) / speed,
      record: event => this.#record(event),
    });
  }

  #tooLate(state: AslState) {
    const what = taskResourceOf(state.Resource ?? mapRunResource);
    this.#record(failed(what, new TaskError('States.Timeout', 'Timed out.')));
    this.#options.stopTasks();
  }

  /** Keeps the token that the input of the task was made with. */
  #keepToken(stateName: string, submitted: string | undefined) {
    const { execution, store } = this.#options;
    if (this.#issued && submitted === undefined) {
      execution.taskTokens[stateName] = this.#issued;
      store.put(execution);
    }
    this.#issued = undefined;
  }

  #takeSubmitted(stateName: string): string | undefined {
    const submitted =
      stateName === this.#resumedState ? this.#submitted : undefined;
    this.#submitted = undefined;
    return submitted;
  }
}
