/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject } from '@backstage/types';
import { ApprovalProgress } from './approval/approvalProgress';
import {
  InputProblem,
  Run,
  RunAssessment,
  RunLogLine,
  RunPlan,
  RunStep,
  RunSummary,
  RunTarget,
} from './run/Run';
import { RunKindName } from './run/RunKind';
import { RunEvent, RunState } from './run/RunState';

/** A page of a list; without `nextCursor` it is the last. @public */
export interface RunPage<T> {
  items: T[];
  nextCursor?: string;
}

/** Body of `POST /runs` and `POST /assess`. @public */
export interface RunRequest {
  kind: RunKindName;
  target: RunTarget;
  inputs: JsonObject;
  /** Why it is asked for. */
  reason?: string;
  /** The same key gives the same run, whatever became of it: of a scaffolder step its task and step id. */
  idempotencyKey?: string;
  correlationId?: string;
  template?: { ref: string; version?: string };
  scaffolderTaskId?: string;
  /** Digest that the requester saw; the answer is 409 when it would be another now. */
  expectedDigest?: string;
}

/** Answer of `POST /assess`: what would happen; nothing is written. @public */
export interface AssessAnswer {
  /** Empty when the request can be made. */
  problems: InputProblem[];
  /** Absent while there are problems that leave nothing to plan. */
  plan?: RunPlan;
  assessment?: RunAssessment;
  digest?: string;
  /** A run that holds the target at this moment. */
  holder?: Pick<RunSummary, 'id' | 'kind' | 'state' | 'requestedBy'>;
}

/** Answer of `GET /runs/:id`: the run and what the caller may do to it now. @public */
export interface RunDetail {
  run: Run;
  progress?: ApprovalProgress;
  /** Buttons that the caller has. */
  allowed: RunAction[];
  /** Why an approver may not decide: "You asked for it yourself". */
  notAllowedReason?: string;
  findings: Finding[];
  /** What a run of this kind usually takes from start to end. */
  usualMs?: number;
}

/** @public */
export type RunAction =
  | 'approve'
  | 'reject'
  | 'break-glass'
  | 'cancel'
  | 'stop'
  | 'retry'
  | 'decommission';

/** Filters of `GET /runs`. @public */
export interface RunFilter {
  state?: RunState[];
  kind?: string[];
  requestedBy?: string;
  accountId?: string;
  team?: string;
  /** Runs whose target or effects are this entity. */
  entityRef?: string;
  /** Words in name, account or requester. */
  q?: string;
  /** Only those that wait for the caller's decision. */
  waitingForMe?: boolean;
  mine?: boolean;
}

/** Counts for tiles and the badge of the inbox. @public */
export interface RunCounts {
  waitingForMe: number;
  mineActive: number;
  /** Of those that the caller may see. */
  byState: Partial<Record<RunState, number>>;
}

/** Something stuck, or two truths that disagree. @public */
export interface Finding {
  id: string;
  type:
    | 'row-without-execution'
    | 'execution-without-row'
    | 'row-behind-execution'
    | 'run-without-execution'
    | 'execution-of-no-run'
    | 'overdue'
    | 'unknown-state';
  runId?: string;
  /** In words, with the two truths. */
  message: string;
  accountId?: string;
  region?: string;
  ref?: string;
  /** The exact safe transition, where there is one. */
  proposal?: {
    title: string;
    from: string;
    to: string;
    /** Whether the reconciler may make it by itself. */
    safe?: boolean;
  };
  healedAt?: string;
  foundAt: string;
}

/** Events of `GET /runs/:id/events`; `id:` is the sequence to resume after. @public */
export type RunStreamEvent =
  | { type: 'run'; run: Run }
  | { type: 'log'; lines: RunLogLine[] }
  | { type: 'steps'; steps: RunStep[] }
  | { type: 'end'; state: RunState };

/** A transition as it was made. @public */
export interface RunTransitionRecord {
  seq: number;
  event: RunEvent;
  from?: RunState;
  to: RunState;
  by?: string;
  at: string;
  comment?: string;
}
