/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AssessAnswer,
  Delegation,
  Finding,
  Run,
  RunCounts,
  RunDetail,
  RunFilter,
  RunKindInfo,
  RunPage,
  RunRequest,
  RunStreamEvent,
  RunSummary,
  RunTransitionRecord,
} from '@steward/backstage-plugin-provisioning-common';

/** An event of a run's stream; resume after `id`. @public */
export interface RunStreamMessage {
  id?: string;
  event: RunStreamEvent;
}

/** How to follow a run. @public */
export interface FollowRunRequest {
  after?: string;
  signal: AbortSignal;
  onOpen: () => void;
}

/** The next free network, and which are taken by what. @public */
export interface CidrSuggestion {
  cidr: string;
  taken: { cidr: string; usedBy: string }[];
}

/** Filter and page of a list of runs. @public */
export interface ListRunsRequest extends RunFilter {
  /** At most 200. @defaultValue 50 */
  limit?: number;
  cursor?: string;
}

/**
 * The provisioning backend as this plugin uses it. Every method rejects with a
 * `ResponseError` when the backend refuses or fails.
 *
 * @public
 */
export interface ProvisioningApi {
  listKinds(): Promise<RunKindInfo[]>;
  /** What would happen; nothing is written. */
  assess(request: RunRequest): Promise<AssessAnswer>;
  /** Newest first. */
  listRuns(request: ListRunsRequest): Promise<RunPage<RunSummary>>;
  getCounts(): Promise<RunCounts>;
  getRun(id: string): Promise<RunDetail>;
  listTransitions(id: string): Promise<RunTransitionRecord[]>;
  /** The whole log as text. */
  downloadLog(id: string): Promise<Blob>;
  /**
   * A run and its log from the beginning, then what happens to it, until the
   * run or the connection ends.
   *
   * @param request - `after` resumes behind the event with this id; `onOpen` is
   * called when the connection stands, which may be long before an event
   */
  followRun(
    id: string,
    request: FollowRunRequest,
  ): AsyncIterable<RunStreamMessage>;
  approveRun(
    id: string,
    request: { digest: string; comment?: string; breakGlass?: boolean },
  ): Promise<Run>;
  rejectRun(
    id: string,
    request: { digest: string; comment: string },
  ): Promise<Run>;
  /** `stop` also stops what runs at the far end. */
  cancelRun(
    id: string,
    request: { comment?: string; stop?: boolean },
  ): Promise<Run>;
  retryRun(id: string, request: { comment?: string }): Promise<Run>;
  /** Asks for the run that takes the effects back, and returns that. */
  decommissionRun(id: string, request: { reason?: string }): Promise<Run>;
  listFindings(request: {
    limit?: number;
    cursor?: string;
  }): Promise<RunPage<Finding>>;
  /** Makes the transition that the finding proposes. */
  resolveFinding(id: string): Promise<void>;
  listDelegations(): Promise<Delegation[]>;
  createDelegation(request: {
    to: string;
    until: string;
    reason?: string;
  }): Promise<void>;
  removeDelegation(id: string): Promise<void>;
  suggestCidr(request: { prefix: number }): Promise<CidrSuggestion>;
}
