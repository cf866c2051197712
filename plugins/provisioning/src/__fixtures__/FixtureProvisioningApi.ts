/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotFoundError } from '@backstage/errors';
import {
  approvalProgress,
  AssessAnswer,
  Delegation,
  Finding,
  isActive,
  Run,
  RunCounts,
  RunDetail,
  RunRequest,
  RunState,
} from '@steward/backstage-plugin-provisioning-common';
import {
  FollowRunRequest,
  ListRunsRequest,
  ProvisioningApi,
  RunStreamMessage,
} from '../api';
import { createFindings } from './findings';
import {
  allowedActionsOf,
  logOf,
  matches,
  summaryOf,
  transitionsOf,
} from './runAnswers';
import { createRun, createRuns, people } from './runs';

/** The provisioning backend in memory; the person at the screen is Ravi. */
export class FixtureProvisioningApi implements ProvisioningApi {
  readonly runs: Run[];
  findings: Finding[] = createFindings();
  delegations: Delegation[] = [
    {
      id: 'delegation-1',
      from: people.ravi,
      to: people.priya,
      until: new Date(Date.now() + 5 * 86_400_000).toISOString(),
      reason: 'On leave',
      createdAt: new Date(Date.now() - 86_400_000).toISOString(),
    },
  ];
  answer: AssessAnswer;

  constructor(runs: Run[] = createRuns()) {
    this.runs = runs;
    const { plan, assessment, digest } = createRun({
      id: 'assessed',
      state: 'ASSESSED',
      age: 0,
    });
    this.answer = { problems: [], plan, assessment, digest };
  }

  async listKinds() {
    return [];
  }

  async assess(_request: RunRequest) {
    return this.answer;
  }

  async listRuns(request: ListRunsRequest) {
    const items = this.runs.filter(run => matches(run, request));
    const start = Number(request.cursor ?? 0);
    const end = start + (request.limit ?? 50);
    return {
      items: items.slice(start, end).map(summaryOf),
      nextCursor: end < items.length ? String(end) : undefined,
    };
  }

  async getCounts(): Promise<RunCounts> {
    const byState: Partial<Record<RunState, number>> = {};
    for (const { state } of this.runs) {
      byState[state] = (byState[state] ?? 0) + 1;
    }
    return {
      waitingForMe: byState.PENDING_APPROVAL ?? 0,
      mineActive: this.runs.filter(
        ({ state, requestedBy }) =>
          isActive(state) && requestedBy === people.ravi,
      ).length,
      byState,
    };
  }

  async getRun(id: string): Promise<RunDetail> {
    const run = this.#run(id);
    const { assessment, decisions, digest = '' } = run;
    return {
      run,
      progress:
        assessment && approvalProgress(assessment.approval, decisions, digest),
      allowed: allowedActionsOf(run),
      findings: this.findings.filter(({ runId }) => runId === id),
      usualMs: 360_000,
    };
  }

  async listTransitions(id: string) {
    return transitionsOf(this.#run(id));
  }

  async downloadLog(id: string) {
    return new Blob(logOf(this.#run(id)).map(line => `${line.text}\n`));
  }

  async *followRun(
    id: string,
    request: FollowRunRequest,
  ): AsyncGenerator<RunStreamMessage> {
    const run = this.#run(id);
    request.onOpen();
    yield { id: '1-0', event: { type: 'run', run } };
    yield { id: '1-6', event: { type: 'log', lines: logOf(run) } };
    if (!isActive(run.state)) {
      yield { id: '1-6', event: { type: 'end', state: run.state } };
      return;
    }
    await new Promise<void>(resolve => {
      request.signal.addEventListener('abort', () => resolve());
    });
  }

  approveRun(
    id: string,
    request: { digest: string; comment?: string; breakGlass?: boolean },
  ) {
    return this.#decide(id, 'approve', request);
  }

  rejectRun(id: string, request: { digest: string; comment: string }) {
    return this.#decide(id, 'reject', request);
  }

  async cancelRun(id: string, _request: { comment?: string; stop?: boolean }) {
    return this.#change(id, { state: 'CANCELLED' });
  }

  async retryRun(id: string, _request: { comment?: string }) {
    return this.#change(id, { state: 'RUNNING', failure: undefined });
  }

  async decommissionRun(id: string, request: { reason?: string }) {
    const before = this.#run(id);
    const run = createRun({
      id: `${id}-decommission`,
      state: 'PENDING_APPROVAL',
      age: 0,
      kind: 'enclave.destroy',
      target: before.target,
      reason: request.reason,
      decommissionOf: id,
    });
    this.runs.unshift(run);
    return run;
  }

  async listFindings() {
    return { items: this.findings };
  }

  async resolveFinding(id: string) {
    this.findings = this.findings.filter(finding => finding.id !== id);
  }

  async listDelegations() {
    return this.delegations;
  }

  async createDelegation(request: {
    to: string;
    until: string;
    reason?: string;
  }) {
    this.delegations = [
      ...this.delegations,
      {
        ...request,
        id: `delegation-${this.delegations.length + 1}`,
        from: people.ravi,
        createdAt: new Date().toISOString(),
      },
    ];
  }

  async removeDelegation(id: string) {
    this.delegations = this.delegations.filter(one => one.id !== id);
  }

  async suggestCidr() {
    return {
      cidr: '10.44.0.0/16',
      taken: [{ cidr: '10.43.0.0/16', usedBy: 'core-eu-central-1-prod' }],
    };
  }

  #run(id: string): Run {
    const found = this.runs.find(run => run.id === id);
    if (!found) {
      throw new NotFoundError(`No run ${id}`);
    }
    return found;
  }

  #change(id: string, changes: Partial<Run>): Run {
    const run = this.#run(id);
    const changed = { ...run, ...changes, version: run.version + 1 };
    this.runs[this.runs.indexOf(run)] = changed;
    return changed;
  }

  async #decide(
    id: string,
    decision: 'approve' | 'reject',
    request: { digest: string; comment?: string; breakGlass?: boolean },
  ) {
    const { decisions } = this.#run(id);
    return this.#change(id, {
      state: decision === 'approve' ? 'APPROVED' : 'REJECTED',
      decisions: [
        ...decisions,
        {
          ...request,
          decision,
          by: people.ravi,
          memberOf: ['group:default/approvers'],
          at: new Date().toISOString(),
        },
      ],
    });
  }
}
