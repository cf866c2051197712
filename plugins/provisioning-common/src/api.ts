/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject } from '@backstage/types';
import { Run, RunLogLine, RunState, RunStep, RunTarget } from './api.generated';
import { RunKindName } from './run/RunKind';

/** Body of `POST /runs` and `POST /assess`. @public */
export interface RunRequest {
  kind: RunKindName;
  target: RunTarget;
  inputs: JsonObject;
  /** Why it is asked for. */
  reason?: string;
  /** The same key gives the same run, whatever became of it: of a scaffolder step its task and step id. */
  idempotencyKey?: string;
  /** An id of the caller's own: kept as a label, and joined with nothing. */
  correlationId?: string;
  template?: { ref: string; version?: string };
  scaffolderTaskId?: string;
  /** Digest that the requester saw; the answer is 409 when it would be another now. */
  expectedDigest?: string;
}

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

/** Events of `GET /runs/:id/events`; `id:` is the sequence to resume after. @public */
export type RunStreamEvent =
  | { type: 'run'; run: Run }
  | { type: 'log'; lines: RunLogLine[] }
  | { type: 'steps'; steps: RunStep[] }
  | { type: 'end'; state: RunState };
