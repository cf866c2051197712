/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  RunEffect,
  RunExecution,
  RunStep,
} from '@steward/backstage-plugin-provisioning-common';
import {
  Observation,
  StartedRun,
} from '@steward/backstage-plugin-provisioning-node';
import { PullRequest } from '../repository/PullRequests';

/**
 * What a pull request says of its run. Without one the base branch had the
 * content already.
 */
export function observePullRequest(
  run: StartedRun,
  pull: PullRequest | undefined,
): Observation {
  const execution: RunExecution = {
    ...run.execution,
    observedAt: new Date().toISOString(),
  };
  const effects = run.plan?.effects ?? [];
  if (!pull) {
    return { execution, outcome: 'succeeded', effects };
  }
  const finishedAt = pull.mergedAt ?? pull.closedAt;
  if (pull.state === 'merged') {
    return {
      execution: { ...execution, status: 'merged', finishedAt },
      outcome: 'succeeded',
      steps: stepsOf(pull, 'succeeded'),
      effects: [...effects, pullEffect(pull)],
    };
  }
  if (pull.state === 'closed') {
    return {
      execution: { ...execution, status: 'closed', finishedAt },
      outcome: 'failed',
      steps: stepsOf(pull, 'failed'),
      effects: [],
      failure: {
        reason: `Pull request ${pull.reference} was closed without being merged`,
        leftBehind: [`The branch ${pull.branch}`],
        nextStep:
          'Read why it was closed; retry opens a new pull request with the same content',
        retryable: true,
      },
    };
  }
  return {
    execution: { ...execution, status: 'open' },
    steps: stepsOf(pull, 'running'),
    waitingFor: `Review and merge of pull request ${pull.reference}`,
  };
}

function pullEffect(pull: PullRequest): RunEffect {
  return {
    type: 'pull-request',
    ref: pull.url,
    operation: 'create',
    url: pull.url,
  };
}

function stepsOf(pull: PullRequest, merge: RunStep['state']): RunStep[] {
  return [
    { name: 'Open the pull request', state: 'succeeded' },
    {
      name: 'Review and merge',
      state: merge,
      startedAt: pull.createdAt,
      finishedAt: pull.mergedAt ?? pull.closedAt,
      url: pull.url,
    },
  ];
}
