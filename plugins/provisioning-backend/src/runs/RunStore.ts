/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError } from '@backstage/errors';
import {
  ApprovalDecision,
  Run,
  RunCounts,
  RunState,
  RunEvent,
  RunFilter,
  RunLogLine,
  RunPage,
  RunSummary,
  RunTransitionRecord,
} from '@steward/backstage-plugin-provisioning-common';
import { RunCriteria } from './RunCondition';

/** A line of the log that has no number yet. */
export type NewLogLine = Omit<RunLogLine, 'id'>;

/** What finds a run again, and keeps a second one away. */
export interface RunKeys {
  /** What no two runs may touch at the same time. */
  naturalKey: string;
  idempotencyKey?: string;
  /** SHA-256 of requester, kind, target and inputs. */
  requestHash: string;
  executor: string;
}

/** One change of a run; all of it is stored, or nothing. */
export interface RunChange {
  /** Moves the run on as the transition table says. */
  event?: RunEvent;
  patch?: Partial<Omit<Run, 'id' | 'version' | 'state' | 'decisions'>>;
  decision?: ApprovalDecision;
  /** Who did it: an entity ref; absent for Steward itself. */
  by?: string;
  comment?: string;
  /** When the worker looks at it next, where that is not at once. */
  retryAt?: Date;
  /** Lines for the log of the run. */
  log?: NewLogLine[];
}

/** A person with all that they may decide as: themselves, their groups, whom they stand in for. */
export interface Decider {
  ref: string;
  claims: readonly string[];
}

/** Which runs a list shows. */
export interface RunSelection {
  filter: Omit<RunFilter, 'mine' | 'waitingForMe'>;
  /** Runs that wait for the decision of this person. */
  waitingFor?: Decider;
  /** What the caller may see; undefined for all. */
  criteria?: RunCriteria;
}

/** Somebody else changed the run in the meantime. */
export class RunChangedError extends ConflictError {
  constructor(id: string) {
    super(`Run ${id} was changed in the meantime; read it again`);
  }
}

/** Another run has the idempotency key, or holds the target. */
export class RunExistsError extends ConflictError {}

/** Keeps runs. Every change of state is stored together with its transition and its audit event. */
export interface RunStore {
  /** @throws RunExistsError when a key is taken. */
  insert(run: Run, keys: RunKeys): Promise<void>;
  get(id: string): Promise<Run | undefined>;
  byIds(ids: readonly string[]): Promise<(Run | undefined)[]>;
  keysOf(id: string): Promise<RunKeys | undefined>;
  /** The run of an idempotency key, whatever became of it. */
  byIdempotencyKey(
    key: string,
  ): Promise<{ run: Run; requestHash: string } | undefined>;
  /** The active run that holds a natural key. */
  holderOf(
    naturalKey: string,
  ): Promise<{ run: Run; requestHash: string } | undefined>;
  /**
   * Changes the run if it still has the version that was read.
   *
   * @throws RunChangedError when it has not, ConflictError when the table has
   * no such transition, RunExistsError when another run holds the target.
   */
  change(run: Run, change: RunChange): Promise<Run>;
  page(
    selection: RunSelection & { limit: number; cursor?: string },
  ): Promise<RunPage>;
  counts(options: {
    criteria?: RunCriteria;
    reader: Decider;
  }): Promise<RunCounts>;
  /** How many runs are in each state in which a run is not over. */
  openByState(): Promise<Partial<Record<RunState, number>>>;
  transitions(id: string): Promise<RunTransitionRecord[]>;
  /** Runs that an executor is carrying out. */
  underWay(executor: string): Promise<Run[]>;
  /** All runs of an executor that are RUNNING. */
  running(executor: string): Promise<Run[]>;
  /** What the requests that somebody pays and that wait, run or succeeded add up to a month. */
  committedOf(payer: string, currency: string): Promise<number>;
  /** The same without those that the cost estimator was told of. */
  unreportedOf(payer: string, currency: string): Promise<number>;
  /** Runs with a price that succeeded and that the cost estimator is still to be told of, the oldest first. */
  unreported(limit: number): Promise<Run[]>;
  /** The cost estimator was told of it. */
  markReported(id: string, at: Date): Promise<void>;
  /** The last runs of a kind that succeeded or failed, newest first. */
  lastEnded(kind: string, limit: number): Promise<RunSummary[]>;
  /** The last runs of a kind that succeeded, newest first. */
  succeeded(kind: string, limit: number): Promise<Run[]>;
}
