/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Observation,
  StartedRun,
} from '@steward/backstage-plugin-provisioning-node';
import { ArgoCd } from '../argoCd/ArgoCd';
import { ArgoCdError } from '../argoCd/ArgoCdError';
import { ApplicationLook } from './ApplicationLook';
import { ChangedApplication } from './GitChange';
import { isOlder } from './judgeApplication';
import { judgeDeployment, stepsToCome } from './judgeDeployment';

export interface DeploymentsOptions {
  argoCd: ArgoCd;
  /** How long Argo CD may take. */
  giveUpAfterMs: number;
  clock: () => Date;
}

/** Goes on with a run after its merge until Argo CD has deployed it. */
export class Deployments {
  readonly #options: DeploymentsOptions;

  constructor(options: DeploymentsOptions) {
    this.#options = options;
  }

  /**
   * What a run waits for once its pull request is done with.
   *
   * @param applications - Those that the change concerns; without any the merge is the end.
   * @param observation - What the Git host tells.
   */
  async follow(
    run: StartedRun,
    applications: readonly ChangedApplication[],
    observation: Observation,
  ): Promise<Observation> {
    const { execution, outcome, steps = [] } = observation;
    if (applications.length === 0 || outcome === 'failed') {
      return observation;
    }
    if (!outcome) {
      return {
        ...observation,
        steps: [...steps, ...stepsToCome(applications)],
      };
    }
    const { giveUpAfterMs, clock } = this.#options;
    const mergedAt = execution.finishedAt;
    const looks = await Promise.all(
      applications.map(application => this.#look(application, mergedAt)),
    );
    const now = clock();
    const remembered = run.execution.state?.deployingSince;
    const since = typeof remembered === 'string' ? new Date(remembered) : now;
    const deployment = judgeDeployment({
      run,
      looks,
      mergedAt,
      since,
      giveUpAfterMs,
      now,
    });
    const { failure, waitingFor } = deployment;
    const goesOn = waitingFor !== undefined && !failure;
    return {
      execution: {
        ...execution,
        state: { ...execution.state, deployingSince: since.toISOString() },
        finishedAt: goesOn ? undefined : now.toISOString(),
      },
      steps: [...steps, ...deployment.steps],
      effects: [...(observation.effects ?? []), ...deployment.effects],
      ...(goesOn
        ? { waitingFor }
        : { outcome: failure ? 'failed' : 'succeeded', failure }),
    };
  }

  async #look(
    application: ChangedApplication,
    mergedAt: string | undefined,
  ): Promise<ApplicationLook> {
    const { argoCd } = this.#options;
    try {
      let seen = await argoCd.application(application);
      if (
        seen &&
        application.operation !== 'delete' &&
        isOlder(seen, mergedAt)
      ) {
        seen = await argoCd.application(application, { refresh: true });
      }
      return { application, url: argoCd.pageOf(application, seen), seen };
    } catch (error) {
      if (!(error instanceof ArgoCdError)) {
        throw error;
      }
      const url = argoCd.pageOf(application);
      return { application, url, error: error.message };
    }
  }
}
