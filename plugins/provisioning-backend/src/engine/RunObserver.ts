/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { Run } from '@steward/backstage-plugin-provisioning-common';
import { RunExecutor } from '@steward/backstage-plugin-provisioning-node';
import { RunChangedError, RunStore } from '../database/RunStore';
import { groupBy } from '../groupBy';
import { ProvisioningRegistry } from '../ProvisioningRegistry';
import { changeOf } from './changeOf';
import { inTurns } from './inTurns';
import { stewardLine } from './stewardLine';
import { waitingWords } from './waitingWords';

const AT_ONCE = 16;

/** Looks at all that runs at the far end, an executor at a time; one replica does. */
export class RunObserver {
  static create(options: {
    logger: LoggerService;
    registry: ProvisioningRegistry;
    store: RunStore;
    clock: () => Date;
  }): RunObserver {
    return new RunObserver(options);
  }

  readonly #options: Parameters<typeof RunObserver.create>[0];

  private constructor(options: Parameters<typeof RunObserver.create>[0]) {
    this.#options = options;
  }

  async observe(): Promise<void> {
    const { registry } = this.#options;
    await Promise.all(
      registry.executors.map(executor => this.#observeAll(executor)),
    );
  }

  async #observeAll(executor: RunExecutor): Promise<void> {
    const { store, logger, clock } = this.#options;
    const now = clock().toISOString();
    const runs = (await store.underWay(executor.name)).filter(
      ({ retry }) => !retry || retry.at <= now,
    );
    if (runs.length === 0) {
      return;
    }
    try {
      const observations = await executor.observe(runs);
      // Of many, those that ended are told first.
      const seen = groupBy(runs, run => !!observations.get(run.id)?.outcome);
      for (const ended of [true, false]) {
        await inTurns(seen.get(ended) ?? [], AT_ONCE, run =>
          this.#apply(run, observations.get(run.id)),
        );
      }
    } catch (error) {
      logger.error(
        `${executor.name} could not be observed: ${stringifyError(error)}`,
      );
      const waitingFor = waitingWords(error);
      const others = runs.filter(run => run.waitingFor !== waitingFor);
      await inTurns(others, AT_ONCE, run =>
        this.#store(run, { patch: { waitingFor } }),
      );
    }
  }

  async #apply(
    run: Run,
    observation: Parameters<typeof changeOf>[1] | undefined,
  ): Promise<void> {
    const { clock } = this.#options;
    const change = observation && changeOf(run, observation, clock());
    if (change) {
      await this.#store(run, change);
    }
  }

  async #store(
    run: Run,
    change: Parameters<RunStore['change']>[1],
  ): Promise<void> {
    const { store, clock } = this.#options;
    try {
      await store.change(run, {
        ...change,
        log: stewardLine(run, change, clock()),
      });
    } catch (error) {
      // Cancelled meanwhile: what was seen no longer matters.
      if (!(error instanceof RunChangedError)) {
        throw error;
      }
    }
  }
}
