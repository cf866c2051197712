/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { randomUUID } from 'node:crypto';
import { Execution, isOver } from './Execution';
import { ExecutionRun, ExecutionRunOptions, RunEnd } from './ExecutionRun';
import { ExecutionStore } from './ExecutionStore';
import { AslDefinition, StateMachine } from './StateMachine';
import { TaskIntegration } from './TaskContext';
import { Variant } from './variants/Variant';

/** Told of each change of an execution's state, after the change. */
export type StatusListener = (execution: Execution) => void;

/** What an engine works with. */
export interface ExecutionEngineOptions {
  store: ExecutionStore;
  /** How many times faster than a demonstration. */
  speed(): number;
  /** What a task with this resource does. */
  integrationOf(resource: string): TaskIntegration;
  issueToken(): string;
  /** Stops what tasks have running outside. */
  stopTasksOf(executionArn: string): void;
}

/** A start that has passed all rules. */
export interface StartOptions {
  machine: StateMachine;
  name: string;
  input: string;
  definition?: AslDefinition;
  variant?: Variant;
  /** Of a child of a Distributed Map. */
  mapRunArn?: string;
}

function executionArn(machine: StateMachine, options: StartOptions): string {
  const { accountId, region, name, type } = machine;
  const place = `arn:aws:states:${region}:${accountId}`;
  if (options.mapRunArn) {
    const label = options.mapRunArn.split('/').at(-1)?.split(':')[0];
    return `${place}:execution:${name}/${label}:${options.name}`;
  }
  return type === 'EXPRESS'
    ? `${place}:express:${name}:${options.name}:${randomUUID()}`
    : `${place}:execution:${name}:${options.name}`;
}

/** Runs executions, each from its last state on, and keeps what becomes of them. */
export class ExecutionEngine {
  static create(options: ExecutionEngineOptions): ExecutionEngine {
    return new ExecutionEngine(options);
  }

  readonly #options: ExecutionEngineOptions;
  readonly #running = new Map<string, ExecutionRun>();
  readonly #listeners: StatusListener[] = [];

  private constructor(options: ExecutionEngineOptions) {
    this.#options = options;
  }

  get store(): ExecutionStore {
    return this.#options.store;
  }

  onStatus(listener: StatusListener): void {
    this.#listeners.push(listener);
  }

  start(options: StartOptions): Execution {
    const { machine, name, input, variant } = options;
    const now = Date.now();
    const execution: Execution = {
      arn: executionArn(machine, options),
      name,
      machineArn: machine.arn,
      machineName: machine.name,
      type: machine.type,
      accountId: machine.accountId,
      region: machine.region,
      roleArn: machine.roleArn,
      definition: options.definition ?? machine.definition,
      input,
      status: 'RUNNING',
      startDate: now,
      runningSince: now,
      redriveCount: 0,
      redriveTokens: [],
      taskTokens: {},
      variant,
      mapRunArn: options.mapRunArn,
      history: [],
    };
    this.store.put(execution);
    this.store.addEvent(execution, {
      type: 'ExecutionStarted',
      executionStartedEventDetails: {
        input,
        inputDetails: { truncated: false },
        roleArn: machine.roleArn,
      },
    });
    this.#run(execution);
    this.#tell(execution);
    return execution;
  }

  /** Aborts an execution that runs; does nothing to one that is over. */
  stop(execution: Execution, why: { error?: string; cause?: string }): void {
    if (isOver(execution)) {
      return;
    }
    this.#running.get(execution.arn)?.detach();
    this.#options.stopTasksOf(execution.arn);
    this.#end(execution, {
      patch: { status: 'ABORTED', ...why },
      event: { type: 'ExecutionAborted', executionAbortedEventDetails: why },
    });
    this.#abortMapRuns(execution);
  }

  /** Lets an execution that is over go on from the state in which it ended. */
  redrive(execution: Execution, clientToken?: string): void {
    const now = Date.now();
    Object.assign(execution, {
      status: 'RUNNING',
      stopDate: undefined,
      error: undefined,
      cause: undefined,
      output: undefined,
      runningSince: now,
      redriveDate: now,
      redriveCount: execution.redriveCount + 1,
      redriveTokens: clientToken
        ? [...execution.redriveTokens, clientToken]
        : execution.redriveTokens,
      // What went wrong on demand goes wrong once
      variant: undefined,
      taskTokens: {},
    });
    this.store.put(execution);
    this.store.addEvent(execution, {
      type: 'ExecutionRedriven',
      executionRedrivenEventDetails: { redriveCount: execution.redriveCount },
    });
    this.#run(execution, { again: true });
    this.#tell(execution);
  }

  /** Goes on with what was running when the process ended. */
  resume(): void {
    for (const execution of this.store.all()) {
      if (!isOver(execution)) {
        this.#run(execution);
      }
    }
  }

  /** Resolves when an execution is over. */
  async ended(execution: Execution): Promise<Execution> {
    await this.#running.get(execution.arn)?.done;
    return execution;
  }

  /** Lets go of all that runs, without ending it. */
  async detach(): Promise<void> {
    const runs = [...this.#running.values()];
    runs.forEach(run => run.detach());
    await Promise.all(runs.map(run => run.done));
    this.#running.clear();
  }

  #abortMapRuns(execution: Execution) {
    for (const mapRun of this.store.mapRuns()) {
      if (
        mapRun.executionArn === execution.arn &&
        mapRun.status === 'RUNNING'
      ) {
        this.store.putMapRun({
          ...mapRun,
          status: 'ABORTED',
          stopDate: Date.now(),
        });
        this.store
          .all()
          .filter(child => child.mapRunArn === mapRun.arn)
          .forEach(child => this.stop(child, {}));
      }
    }
  }

  #run(execution: Execution, from: { again?: boolean } = {}) {
    const options: ExecutionRunOptions = {
      execution,
      again: from.again ?? false,
      store: this.store,
      speed: this.#options.speed(),
      integrationOf: this.#options.integrationOf,
      issueToken: this.#options.issueToken,
      stopTasks: () => this.#options.stopTasksOf(execution.arn),
    };
    const run = ExecutionRun.start(options, end => {
      this.#running.delete(execution.arn);
      if (end.patch.status === 'TIMED_OUT') {
        this.#options.stopTasksOf(execution.arn);
        this.#abortMapRuns(execution);
      }
      this.#end(execution, end);
    });
    this.#running.set(execution.arn, run);
  }

  #end(execution: Execution, end: RunEnd) {
    this.#running.delete(execution.arn);
    this.store.addEvent(execution, end.event);
    Object.assign(execution, end.patch, { stopDate: Date.now() });
    this.store.put(execution);
    this.#tell(execution);
  }

  #tell(execution: Execution) {
    this.#listeners.forEach(listener => listener(execution));
  }
}
