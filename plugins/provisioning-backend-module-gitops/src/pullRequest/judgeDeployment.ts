/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Run,
  RunEffect,
  RunFailure,
  RunStep,
} from '@steward/backstage-plugin-provisioning-common';
import { ApplicationLook } from './ApplicationLook';
import { judgeApplication } from './judgeApplication';

/** How far Argo CD is with what was merged. */
export interface Deployment {
  steps: RunStep[];
  /** Applications that are as they shall be. */
  effects: RunEffect[];
  /** In words; absent once all are as they shall be. */
  waitingFor?: string;
  /** Set when Argo CD took too long. */
  failure?: RunFailure;
}

/**
 * Sums up what Argo CD tells of the Applications of a change. Only what Argo CD
 * said can end the wait with a failure, not that it could not be asked.
 */
export function judgeDeployment(options: {
  run: Pick<Run, 'steps'>;
  looks: readonly ApplicationLook[];
  /** ISO 8601, UTC; absent where there was nothing to merge. */
  mergedAt?: string;
  /** When the wait began. */
  since: Date;
  giveUpAfterMs: number;
  now: Date;
}): Deployment {
  const { run, looks, mergedAt, since, giveUpAfterMs, now } = options;
  const judged = looks.map(look => ({
    look,
    waitingFor: judgeApplication(look, mergedAt),
  }));
  const open = judged.filter(({ waitingFor }) => waitingFor !== undefined);
  const isLate =
    now.getTime() - since.getTime() >= giveUpAfterMs &&
    looks.every(({ error }) => !error);
  const words = new Set(open.map(one => one.waitingFor));
  const waitingFor = [...words].join('; ') || undefined;
  return {
    steps: judged.map(({ look, waitingFor: message }) =>
      stepOf(look, message, { run, since, now, isLate }),
    ),
    effects: judged
      .filter(one => one.waitingFor === undefined)
      .map(({ look: { application, url } }) => ({
        type: 'application',
        ref: application.name,
        operation: application.operation,
        url: application.operation === 'delete' ? undefined : url,
      })),
    waitingFor,
    failure:
      isLate && open.length > 0
        ? {
            reason: `It is merged, but not deployed: ${waitingFor}`,
            leftBehind: ['The merged files'],
            nextStep: `Look at ${open
              .map(({ look }) => look.url)
              .join(' and ')}; retry waits for Argo CD once more`,
            retryable: true,
          }
        : undefined,
  };
}

/** The steps while nothing is merged yet. */
export function stepsToCome(applications: readonly { name: string }[]) {
  return applications.map(
    ({ name }): RunStep => ({ name: stepName(name), state: 'waiting' }),
  );
}

function stepName(application: string): string {
  return `Argo CD: ${application}`;
}

function stepOf(
  { application, url }: ApplicationLook,
  waitingFor: string | undefined,
  options: {
    run: Pick<Run, 'steps'>;
    since: Date;
    now: Date;
    isLate: boolean;
  },
): RunStep {
  const name = stepName(application.name);
  const startedAt = options.since.toISOString();
  if (waitingFor !== undefined) {
    return {
      name,
      state: options.isLate ? 'failed' : 'running',
      startedAt,
      finishedAt: options.isLate ? options.now.toISOString() : undefined,
      message: waitingFor,
      url,
    };
  }
  const before = options.run.steps.find(
    step => step.name === name && step.state === 'succeeded',
  );
  return {
    name,
    state: 'succeeded',
    startedAt,
    finishedAt: before?.finishedAt ?? options.now.toISOString(),
    url: application.operation === 'delete' ? undefined : url,
  };
}
