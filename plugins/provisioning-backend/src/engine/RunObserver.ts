/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { Run } from '@steward/backstage-plugin-provisioning-common';
import {
  Observation,
  RunExecutor,
  SaveProgress,
  waitingWords,
} from '@steward/backstage-plugin-provisioning-node';
import pLimit from 'p-limit';
import { RunChange, RunChangedError, RunStore } from '../runs/RunStore';
import { ProvisioningRegistry } from '../ProvisioningRegistry';
import { changeOf } from './changeOf';
import { stewardLine } from './stewardLine';

const AT_ONCE = 16;

export interface RunObserverOptions {
  logger: LoggerService;
  registry: ProvisioningRegistry;
  store: RunStore;
  clock: () => Date;
}

/** Looks at all that is being carried out, an executor at a time; one replica does. */
export class RunObserver {
  readonly #options: RunObserverOptions;

  constructor(options: RunObserverOptions) {
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
    const saved = new Map<string, Run>();
    const save: SaveProgress = async (run, execution) => {
      const patch = { execution: { ...execution, attempt: run.attempt } };
      const next = await this.#store(run, { patch });
      if (next) {
        saved.set(run.id, next);
      }
      return next;
    };
    try {
      const observations = await executor.observe(runs, save);
      // Of many, those that ended are told first.
      const seen = Map.groupBy(
        runs,
        run => !!observations.get(run.id)?.outcome,
      );
      for (const ended of [true, false]) {
        await pLimit(AT_ONCE).map(seen.get(ended) ?? [], run =>
          this.#apply(saved.get(run.id) ?? run, observations.get(run.id)),
        );
      }
    } catch (error) {
      logger.error(
        `${executor.name} could not be observed: ${stringifyError(error)}`,
      );
      const waitingFor = waitingWords(error);
      const others = runs.filter(run => run.waitingFor !== waitingFor);
      await pLimit(AT_ONCE).map(others, async run => {
        await this.#store(run, { patch: { waitingFor } });
      });
    }
  }

  async #apply(run: Run, observation: Observation | undefined): Promise<void> {
    const { clock } = this.#options;
    const change = observation && changeOf(run, observation, clock());
    if (change) {
      await this.#store(run, change);
    }
  }

  /** @returns undefined when the run was changed meanwhile, for instance cancelled. */
  async #store(run: Run, change: RunChange): Promise<Run | undefined> {
    const { store, clock } = this.#options;
    try {
      return await store.change(run, {
        ...change,
        log: stewardLine(run, change, clock()),
      });
    } catch (error) {
      if (error instanceof RunChangedError) {
        return undefined;
      }
      throw error;
    }
  }
}
