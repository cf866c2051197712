/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import {
  Finding,
  Run,
  RunEffect,
  RunExecution,
  RunFailure,
  RunLogLine,
  RunRetry,
  RunStep,
} from '@steward/backstage-plugin-provisioning-common';

/** What AWS or the Git host says of a run's execution. @public */
export interface Observation {
  execution: RunExecution;
  /** Set once it ended. */
  outcome?: 'succeeded' | 'failed' | 'cancelled';
  failure?: RunFailure;
  steps?: RunStep[];
  /** What there is by now; those of the plan where absent. */
  effects?: RunEffect[];
  /** In words, what keeps it from going on. */
  waitingFor?: string;
  /** Set when it could not be looked at; until `retry.at` it is not looked at again. */
  retry?: RunRetry;
}

/**
 * Keeps what an executor did so far, before it does more: in `observe`, where
 * one look has effects that must not happen twice.
 *
 * @returns the run as it is kept; undefined when it was changed or taken over
 *   meanwhile, and nothing more may be done for it.
 *
 * @public
 */
export type SaveProgress = (
  run: Run,
  execution: RunExecution,
) => Promise<Run | undefined>;

/** What became of an execution that was to be given up. @public */
export interface CancelResult {
  /** What still goes on or stays, in words. */
  leftBehind: string[];
  execution?: RunExecution;
}

/** A line as an executor reads it; the id comes with storing it. @public */
export type ObservedLogLine = Omit<RunLogLine, 'id'>;

/** What was read of a log since a cursor. @public */
export interface LogReading {
  lines: ObservedLogLine[];
  /** Where to go on; opaque. */
  cursor: string | undefined;
  /** All steps so far; those known before where absent. */
  steps?: RunStep[];
}

/**
 * Carries plans out. Each method may be called again after a crash, by
 * another replica, and while an earlier call is still on its way: what it
 * does to AWS or Git happens once all the same.
 *
 * @public
 */
export interface RunExecutor {
  readonly name: string;
  /**
   * Starts the run's plan, or finds what an earlier call started, by a name
   * made of run id and attempt.
   *
   * @throws RunRefusedError when it can never be started.
   * @throws RunDelayedError when it is to be tried again, not before a time.
   * @throws anything else when it is to be tried again.
   */
  start(run: Run): Promise<RunExecution>;
  /**
   * Looks at many executions with as few calls as AWS or the Git host allow.
   * Called by one replica at a time. Runs that could not be looked at are
   * missing from the answer or have `waitingFor`; it never throws for one.
   */
  observe(
    runs: readonly Run[],
    save: SaveProgress,
  ): Promise<Map<string, Observation>>;
  /** Tries a failed run again; by default `start` with the next attempt. */
  retry?(run: Run): Promise<RunExecution>;
  /** Gives a run up; with `stop` also its execution. */
  cancel(run: Run, options: { stop: boolean }): Promise<CancelResult>;
  /** Lines after the cursor, oldest first, redacted, and the steps as the same history tells them. */
  readLog?(run: Run, cursor: string | undefined): Promise<LogReading>;
  /** What is stuck or disagrees, runs of others included. */
  findDisagreements?(runs: readonly Run[]): Promise<Omit<Finding, 'foundAt'>[]>;
  /** Makes the transition that a finding proposes, if it is still true. */
  heal?(finding: Finding): Promise<void>;
}

/** AWS or GitHub will never do it; says why and what to do next. Over HTTP a 409. @public */
export class RunRefusedError extends ConflictError {
  readonly failure: RunFailure;

  constructor(failure: RunFailure) {
    super(failure.reason);
    this.failure = failure;
  }
}

/** AWS or GitHub may do it later; the message says in words what is waited for. Over HTTP a 503. @public */
export class RunDelayedError extends ServiceUnavailableError {
  /** The shortest pause before the next try, in milliseconds; 0 for any. */
  readonly waitMs: number;

  constructor(message: string, waitMs = 0) {
    super(message);
    this.waitMs = waitMs;
  }
}
