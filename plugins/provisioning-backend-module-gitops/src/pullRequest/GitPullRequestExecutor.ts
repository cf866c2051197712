/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  MAX_TRIES,
  nextRetry,
  Run,
  RunExecution,
} from '@steward/backstage-plugin-provisioning-common';
import {
  CancelResult,
  Observation,
  observeGroups,
  RunDelayedError,
  RunExecutor,
  RunRefusedError,
  StartedRun,
  waitingWords,
} from '@steward/backstage-plugin-provisioning-node';
import pLimit from 'p-limit';
import { GitHosts } from '../repository/GitHosts';
import { PullRequest, PullRequests } from '../repository/PullRequests';
import { Deployments } from './Deployments';
import { GitChange, gitChangeSchema } from './GitChange';
import { observePullRequest } from './observePullRequest';
import { findBranch, Published, publishChange } from './publishChange';
import { pullRequestBody } from './pullRequestBody';

/** From so many on, one list is cheaper than a question for each. */
const LIST_FROM = 3;

/** So many runs are followed after their merge at a time. */
const AT_ONCE = 20;

/** Name that plans call this executor by. */
export const GIT_PULL_REQUEST = 'git-pull-request';

export interface GitPullRequestExecutorOptions {
  hosts: GitHosts;
  /** Address of the portal, for links. */
  portalUrl: string;
  /** Waits for what Argo CD makes of a merge; without it a merge is the end. */
  deployments?: Deployments;
  clock: () => Date;
}

/** Carries plans out as pull requests, which people review and merge. */
export class GitPullRequestExecutor implements RunExecutor {
  readonly name = GIT_PULL_REQUEST;
  readonly #hosts: GitHosts;
  readonly #portalUrl: string;
  readonly #deployments: Deployments | undefined;
  readonly #clock: () => Date;

  constructor(options: GitPullRequestExecutorOptions) {
    this.#hosts = options.hosts;
    this.#portalUrl = options.portalUrl;
    this.#deployments = options.deployments;
    this.#clock = options.clock;
  }

  async start(run: Run): Promise<RunExecution> {
    const change = changeOf(run);
    const published = await publishChange(
      await this.#hosts.open(change.repository),
      change,
      run,
      pullRequestBody(run, this.#portalUrl),
    );
    return executionOf(run, change, published);
  }

  /**
   * Another attempt is another pull request; the closed one stays closed. What
   * is merged already is only to be deployed.
   */
  async retry(run: Run): Promise<RunExecution> {
    const { execution } = run;
    if (execution?.status === 'merged') {
      const { number, branch } = execution.state ?? {};
      return {
        ...execution,
        attempt: run.attempt,
        state: { number, branch },
        finishedAt: undefined,
      };
    }
    return this.start(run);
  }

  async observe(runs: readonly Run[]): Promise<Map<string, Observation>> {
    return observeGroups({
      runs,
      keyOf: run => changeOf(run).repository,
      look: async (group, address, seen) => {
        const repository = await this.#hosts.open(address);
        const pulls = await readPulls(repository.host.pullRequests, group);
        await pLimit(AT_ONCE).map(group, async run => {
          const observation = observePullRequest(run, pulls.get(numberOf(run)));
          const { applications } = changeOf(run);
          seen.set(
            run.id,
            (await this.#deployments?.follow(run, applications, observation)) ??
              observation,
          );
        });
      },
      unseen: (run, error) => this.#unseen(run, error),
    });
  }

  async cancel(run: Run, options: { stop: boolean }): Promise<CancelResult> {
    try {
      return await this.#cancel(run, options);
    } catch (error) {
      if (error instanceof RunRefusedError) {
        const what = run.execution?.url ?? 'What the run published';
        return { leftBehind: [`${what} stays as it is: ${error.message}`] };
      }
      throw error;
    }
  }

  async #cancel(run: Run, options: { stop: boolean }): Promise<CancelResult> {
    const change = changeOf(run);
    const repository = await this.#hosts.open(change.repository);
    const known = numberOf(run);
    // The answer of a start may have been lost.
    const pull = known
      ? await repository.host.pullRequests.get(known)
      : (await findBranch(repository.host.pullRequests, change, run)).own;
    if (!pull) {
      return { leftBehind: [] };
    }
    const { reference, state, url } = pull;
    if (state === 'merged') {
      return {
        leftBehind: [`Pull request ${reference} was merged already: ${url}`],
      };
    }
    if (state === 'open' && options.stop) {
      await repository.host.pullRequests.close(
        pull.number,
        `Run ${run.id} was cancelled in the portal.`,
      );
    }
    return {
      leftBehind:
        state === 'open' && !options.stop
          ? [`Pull request ${reference} stays open: ${url}`]
          : [`The branch ${pull.branch} stays`],
    };
  }

  /**
   * An outage ends no run, since people go on to review meanwhile. An answer
   * that the Git host gives for good does, once it was given often enough.
   */
  #unseen(run: StartedRun, error: unknown): Observation {
    const { execution } = run;
    const retry = nextRetry(run.retry, {
      now: this.#clock(),
      waitMs: error instanceof RunDelayedError ? error.waitMs : 0,
    });
    if (error instanceof RunRefusedError && retry.tries >= MAX_TRIES) {
      return {
        execution,
        outcome: 'failed',
        failure: {
          ...error.failure,
          leftBehind: [execution.url ?? execution.name],
        },
      };
    }
    return { execution, waitingFor: waitingWords(error), retry };
  }
}

function changeOf(run: Run): GitChange {
  return gitChangeSchema.parse(run.plan?.execution);
}

function numberOf(run: Run): number {
  return Number(run.execution?.state?.number ?? 0);
}

function executionOf(
  run: Run,
  change: GitChange,
  published: Published,
): RunExecution {
  const base = { executor: GIT_PULL_REQUEST, attempt: run.attempt };
  if ('alreadyThere' in published) {
    return {
      ...base,
      name: change.branch,
      ref: change.repository,
      url: change.repository,
      status: 'already there',
      state: { alreadyThere: true },
    };
  }
  const { pull, branch } = published;
  return {
    ...base,
    name: branch,
    ref: pull.url,
    url: pull.url,
    status: pull.state,
    state: { number: pull.number, branch },
  };
}

/** The pull requests of these runs by number; lately changed ones come in one list. */
async function readPulls(
  all: PullRequests,
  runs: readonly Run[],
): Promise<Map<number, PullRequest>> {
  const numbers = [...new Set(runs.map(numberOf).filter(Boolean))];
  const listed = numbers.length >= LIST_FROM ? await all.recent('all') : [];
  const pulls = new Map(listed.map(pull => [pull.number, pull]));
  for (const number of numbers.filter(n => !pulls.has(n))) {
    pulls.set(number, await all.get(number));
  }
  return pulls;
}
