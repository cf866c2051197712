/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError, toError } from '@backstage/errors';
import {
  CostOutcome,
  Run,
} from '@steward/backstage-plugin-provisioning-common';
import { CostEstimator } from '@steward/backstage-plugin-provisioning-node';
import { RunStore } from '../runs/RunStore';

const AT_ONCE = 100;

export interface CostReporterOptions {
  clock: () => Date;
  estimator: CostEstimator;
  logger: LoggerService;
  store: Pick<RunStore, 'unreported' | 'markReported'>;
}

/** Tells the cost estimator of runs that succeeded, and asks it what the bill says of them. */
export class CostReporter {
  readonly #options: CostReporterOptions;

  constructor(options: CostReporterOptions) {
    this.#options = options;
  }

  /** Whether there is anybody to tell. */
  get isNeeded(): boolean {
    return this.#options.estimator.runSucceeded !== undefined;
  }

  /**
   * Tells of each run once. While nobody answers, the rest is told the next time;
   * one that is refused as it is does not hold up the others.
   */
  async report(): Promise<void> {
    const { clock, estimator, logger, store } = this.#options;
    for (const run of await store.unreported(AT_ONCE)) {
      try {
        await estimator.runSucceeded?.(run);
      } catch (error) {
        const refused = isRefusal(error);
        logger.warn(
          `The estimate of run ${run.id} was not reported${
            refused ? '' : ' and is tried again'
          }: ${stringifyError(error)}`,
        );
        if (!refused) {
          return;
        }
      }
      await store.markReported(run.id, clock());
    }
  }

  /** What the bill says of a run; undefined also while nobody can be asked. */
  async outcomeOf(run: Run): Promise<CostOutcome | undefined> {
    const { estimator, logger } = this.#options;
    if (run.state !== 'SUCCEEDED' || !run.assessment?.cost.delta) {
      return undefined;
    }
    try {
      return await estimator.outcomeOf?.(run);
    } catch (error) {
      logger.warn(
        `What the bill says of run ${run.id} is unknown: ${stringifyError(
          error,
        )}`,
      );
      return undefined;
    }
  }
}

/** Whether the same report would be refused again. */
function isRefusal(thrown: unknown): boolean {
  const error: Error & { statusCode?: unknown } = toError(thrown);
  return error.name === 'InputError' || error.statusCode === 400;
}
