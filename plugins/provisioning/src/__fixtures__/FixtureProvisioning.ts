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
  ProvisioningPaths,
  Run,
  RunCounts,
  RunDetail,
  RunState,
} from '@steward/backstage-plugin-provisioning-common';
import {
  createFixtureClient,
  FixtureRoutes,
} from '@steward/backstage-plugin-portal-react/fixtures';
import { RunsQuery } from '../api';
import { RunStreamMessage } from '../stream/streamRun';
import { outcomeOfWorld } from './assessment';
import { eventStreamOf } from './eventStreamOf';
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
export class FixtureProvisioning {
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
  readonly routes: FixtureRoutes<ProvisioningPaths> = {
    'GET /kinds': () => ({ items: [] }),
    'POST /assess': () => this.answer,
    'GET /runs': ({ query }) => this.#list(query),
    'GET /runs/counts': () => this.#counts(),
    'GET /runs/{id}': ({ path }) => this.#detail(path.id),
    'GET /runs/{id}/transitions': ({ path }) => ({
      items: transitionsOf(this.#run(path.id)),
    }),
    'GET /runs/{id}/log.txt': ({ path }) =>
      logOf(this.#run(path.id))
        .map(({ text }) => `${text}\n`)
        .join(''),
    'GET /runs/{id}/events': ({ path, signal }) =>
      eventStreamOf(this.#follow(path.id, signal)),
    'POST /runs/{id}/approve': ({ path, body }) =>
      this.#decide(path.id, 'approve', body),
    'POST /runs/{id}/reject': ({ path, body }) =>
      this.#decide(path.id, 'reject', body),
    'POST /runs/{id}/cancel': ({ path }) =>
      this.#change(path.id, { state: 'CANCELLED' }),
    'POST /runs/{id}/retry': ({ path }) =>
      this.#change(path.id, { state: 'RUNNING', failure: undefined }),
    'POST /runs/{id}/decommission': ({ path, body }) =>
      this.#decommission(path.id, body.reason),
    'GET /findings': () => ({ items: this.findings }),
    'POST /findings/{id}/resolve': ({ path }) => this.#resolve(path.id),
    'GET /delegations': () => ({ items: this.delegations }),
    'POST /delegations': ({ body }) => this.#delegate(body),
    'DELETE /delegations/{id}': ({ path }) => {
      this.delegations = this.delegations.filter(({ id }) => id !== path.id);
    },
    'GET /suggest/cidr': () => ({
      cidr: '10.44.0.0/16',
      taken: [{ cidr: '10.43.0.0/16', usedBy: 'core-eu-central-1-prod' }],
    }),
  };
  readonly client = createFixtureClient(this.routes);

  constructor(runs: Run[] = createRuns()) {
    this.runs = runs;
    const { plan, assessment, digest } = createRun({
      id: 'assessed',
      state: 'ASSESSED',
      age: 0,
    });
    this.answer = { problems: [], plan, assessment, digest };
  }

  #list(request: RunsQuery) {
    const items = this.runs.filter(run => matches(run, request));
    const start = Number(request.cursor ?? 0);
    const end = start + (request.limit ?? 50);
    return {
      items: items.slice(start, end).map(summaryOf),
      nextCursor: end < items.length ? String(end) : undefined,
    };
  }

  #counts(): RunCounts {
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

  #detail(id: string): RunDetail {
    const run = this.#run(id);
    const { assessment, decisions, digest = '' } = run;
    return {
      run,
      progress:
        assessment && approvalProgress(assessment.approval, decisions, digest),
      allowed: allowedActionsOf(run),
      findings: this.findings.filter(({ runId }) => runId === id),
      usualMs: 360_000,
      ...(run.state === 'SUCCEEDED' && { costOutcome: outcomeOfWorld }),
    };
  }

  async *#follow(
    id: string,
    signal?: AbortSignal,
  ): AsyncGenerator<RunStreamMessage> {
    const run = this.#run(id);
    yield { id: '1-0', event: { type: 'run', run } };
    yield { id: '1-6', event: { type: 'log', lines: logOf(run) } };
    if (!isActive(run.state)) {
      yield { id: '1-6', event: { type: 'end', state: run.state } };
      return;
    }
    await new Promise<void>(resolve => {
      signal?.addEventListener('abort', () => resolve());
    });
  }

  #decommission(id: string, reason?: string) {
    const run = createRun({
      id: `${id}-decommission`,
      state: 'PENDING_APPROVAL',
      age: 0,
      kind: 'enclave.destroy',
      target: this.#run(id).target,
      reason,
      decommissionOf: id,
    });
    this.runs.unshift(run);
    return run;
  }

  #resolve(id: string): Finding {
    const resolved = this.findings.find(finding => finding.id === id);
    if (!resolved) {
      throw new NotFoundError(`No finding ${id}`);
    }
    this.findings = this.findings.filter(finding => finding.id !== id);
    return { ...resolved, healedAt: new Date().toISOString() };
  }

  #delegate(request: Pick<Delegation, 'to' | 'until' | 'reason'>) {
    const delegation = {
      ...request,
      id: `delegation-${this.delegations.length + 1}`,
      from: people.ravi,
      createdAt: new Date().toISOString(),
    };
    this.delegations = [...this.delegations, delegation];
    return delegation;
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

  #decide(
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
