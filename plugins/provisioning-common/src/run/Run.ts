/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject } from '@backstage/types';
import { ApprovalDecision, ApprovalRequirement } from '../approval/Approval';
import { CostEstimate } from '../CostEstimate';
import { PolicyDecision } from '../policy/PolicyRule';
import { RiskAssessment } from '../risk/RiskRule';
import { RunKindName } from './RunKind';
import { RunState } from './RunState';

/** What a run is about: where it acts and on what. @public */
export interface RunTarget {
  /** Name of the thing as people say it: `kyc-prod`, `payments`. */
  name: string;
  accountId?: string;
  /** Snapshot of the account's name. */
  accountName?: string;
  region?: string;
  environment?: string;
  /** Name of the team that owns what comes out, as the Group is called. */
  team?: string;
  /** Entity that exists already: of a day-2 run that which it changes. */
  entityRef?: string;
}

/** What somebody entered that cannot be, and what to enter. @public */
export interface InputProblem {
  /** Path in the request: `inputs.memoryMib`, `target.accountId`. */
  field: string;
  value?: unknown;
  reason: string;
  fix: string;
}

/** A file that a plan adds, changes or removes. @public */
export interface PlannedFile {
  path: string;
  operation: 'create' | 'update' | 'delete';
  /** Unified diff against what is there now. */
  diff: string;
}

/** Something of a plan that approvers look through line by line. @public */
export interface PlanDetail {
  /** What the lines are: `Networks`. */
  title: string;
  lines: string[];
}

/**
 * What will be executed, rendered in full: this is what is approved.
 *
 * @public
 */
export interface RunPlan {
  executor: string;
  /** One sentence a line, in words. */
  summary: string[];
  /** All that the executor needs; canonical, without a clock. */
  execution: JsonObject;
  files?: PlannedFile[];
  /** What it will have created, changed or removed. */
  effects: RunEffect[];
  /** What else is touched or depends on it, in words. */
  blastRadius: string[];
  /** What the files come to, where they do not tell by themselves. */
  details?: PlanDetail[];
}

/** Something in the world that a run created, changed or removed. @public */
export interface RunEffect {
  /** `enclave`, `environment`, `team`, `account`, `pull-request`, `execution`, … */
  type: string;
  /** Its id, ARN, address or entity ref. */
  ref: string;
  operation: 'create' | 'update' | 'delete';
  accountId?: string;
  region?: string;
  /** Where a person can look at it. */
  url?: string;
}

/** What is known before anybody decides. @public */
export interface RunAssessment {
  risk: RiskAssessment;
  policy: PolicyDecision[];
  cost: CostEstimate;
  approval: ApprovalRequirement;
  /** ISO 8601, UTC. */
  assessedAt: string;
}

/** @public */
export type RunStepState =
  | 'waiting'
  | 'running'
  | 'succeeded'
  | 'failed'
  | 'skipped';

/** One step of an execution as the far end tells it. @public */
export interface RunStep {
  name: string;
  state: RunStepState;
  startedAt?: string;
  finishedAt?: string;
  /** What it usually takes, from earlier runs of the kind. */
  usualMs?: number;
  message?: string;
  /** Where a person can look at it. */
  url?: string;
}

/** What runs at the far end. @public */
export interface RunExecution {
  executor: string;
  attempt: number;
  /** Execution ARN, item key or pull request address, once it is known. */
  ref?: string;
  name: string;
  accountId?: string;
  region?: string;
  url?: string;
  /** The far end's own word: RUNNING, PENDING_REDRIVE, DEPLOYING, open … */
  status?: string;
  startedAt?: string;
  finishedAt?: string;
  /** When the far end was last asked with success. */
  observedAt?: string;
  /** What the executor remembers between looks. */
  state?: JsonObject;
}

/** Why a run failed, what it left behind, and the one safe next step. @public */
export interface RunFailure {
  reason: string;
  leftBehind: string[];
  nextStep: string;
  retryable: boolean;
}

/** Somebody wants a run to end; it does once the far end was told. @public */
export interface RunCancelRequest {
  by: string;
  /** ISO 8601, UTC. */
  at: string;
  /** Whether what runs at the far end is stopped too. */
  stop: boolean;
  comment?: string;
}

/** How often the present step of a run was tried in vain, and when it is tried next. @public */
export interface RunRetry {
  tries: number;
  /** When the first try failed. ISO 8601, UTC. */
  since: string;
  /** When the next try is due. ISO 8601, UTC. */
  at: string;
}

/** The durable record of one request. @public */
export interface Run {
  /** UUIDv7. */
  id: string;
  /** Goes through audit events, RoleSessionName and log lines; the run's id unless handed in. */
  correlationId: string;
  /** Grows with each change. */
  version: number;
  kind: RunKindName;
  state: RunState;
  requestedBy: string;
  /** Agent or service that asked for the person. */
  requestedThrough?: string;
  reason?: string;
  template?: { ref: string; version?: string };
  scaffolderTaskId?: string;
  target: RunTarget;
  inputs: JsonObject;
  plan?: RunPlan;
  /** SHA-256 of kind, target, inputs and plan: what an approval is for. */
  digest?: string;
  assessment?: RunAssessment;
  decisions: ApprovalDecision[];
  /** ISO 8601, UTC: until when it can be approved. */
  expiresAt?: string;
  attempt: number;
  execution?: RunExecution;
  steps: RunStep[];
  effects: RunEffect[];
  /** Also of a run that was cancelled or refused: why, and what stays. */
  failure?: RunFailure;
  /** Set while the far end is being told. */
  cancelRequest?: RunCancelRequest;
  /** In words, while it waits for something: "AWS throttles DescribeExecution". */
  waitingFor?: string;
  /** Set while the present step fails and is tried again. */
  retry?: RunRetry;
  /** The run whose effects this one takes back. */
  decommissionOf?: string;
  /** The run that took the effects of this one back. */
  decommissionedBy?: string;
  createdAt: string;
  updatedAt: string;
  startedAt?: string;
  finishedAt?: string;
}

/** A run in a list. @public */
export type RunSummary = Pick<
  Run,
  | 'id'
  | 'kind'
  | 'state'
  | 'target'
  | 'requestedBy'
  | 'waitingFor'
  | 'createdAt'
  | 'updatedAt'
  | 'startedAt'
  | 'finishedAt'
  | 'expiresAt'
  | 'decommissionOf'
  | 'decommissionedBy'
> & {
  /** 0–100, once assessed. */
  risk?: number;
  monthlyCost?: CostEstimate['monthly'];
  /** First line of the failure. */
  failure?: string;
};

/** A line of the live log. @public */
export interface RunLogLine {
  /** Grows within a run; resume after it. */
  id: number;
  at: string;
  source: 'steward' | 'step-functions' | 'task' | 'git';
  /** Step it belongs to. */
  step?: string;
  /** Milliseconds since the run started. */
  elapsedMs?: number;
  text: string;
  level: 'info' | 'warning' | 'error';
}
