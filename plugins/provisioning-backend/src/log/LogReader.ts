/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  isActive,
  Run,
  RunStep,
} from '@steward/backstage-plugin-provisioning-common';
import { RunExecutor } from '@steward/backstage-plugin-provisioning-node';
import pLimit from 'p-limit';
import { DueLog, LogStore } from './LogStore';
import { RunChangedError, RunStore } from '../runs/RunStore';
import { isSame } from '../runs/isSame';
import { ProvisioningRegistry } from '../ProvisioningRegistry';

const AT_ONCE = 8;
const RUNS_PER_TURN = 100;
const WATCHED_EVERY_MS = 2_000;
/** Where nobody looks: 1,000 runs then ask for eight histories a second. */
const EVERY_MS = 120_000;
const FAILED_EVERY_MS = 30_000;
/** Lines that arrive late are waited for this long after the end. */
const AFTER_END_MS = 45_000;
const AFTER_END_EVERY_MS = 10_000;

export interface LogReaderOptions {
  log: LogStore;
  store: RunStore;
  logger: LoggerService;
  registry: ProvisioningRegistry;
  clock: () => Date;
}

/** Reads the logs of executions: often where somebody looks, seldom elsewhere, and once more after the end. */
export class LogReader {
  readonly #options: LogReaderOptions;

  constructor(options: LogReaderOptions) {
    this.#options = options;
  }

  async read(): Promise<void> {
    const { registry, log } = this.#options;
    for (const executor of registry.executors) {
      const due = await log.due(executor.name, RUNS_PER_TURN);
      await pLimit(AT_ONCE).map(due, one => this.#readOne(executor, one));
    }
  }

  async #readOne(executor: RunExecutor, due: DueLog): Promise<void> {
    const { log, logger, clock } = this.#options;
    const { run, cursor } = due;
    if (!executor.readLog) {
      await log.append(due, { lines: [], cursor }, undefined);
      return;
    }
    try {
      const read = await executor.readLog(run, cursor);
      await this.#keepSteps(run.id, read.steps);
      await log.append(due, read, nextReadAt(due, read.lines.length, clock()));
    } catch (error) {
      logger.warn(
        `The log of run ${run.id} could not be read: ${stringifyError(error)}`,
      );
      const later = new Date(clock().getTime() + FAILED_EVERY_MS);
      await log.append(
        due,
        { lines: [], cursor },
        isOver(run, clock()) ? undefined : later,
      );
    }
  }

  /** Steps are told as a whole, so what another change overtakes comes with the next reading. */
  async #keepSteps(id: string, steps: RunStep[] | undefined): Promise<void> {
    const { store } = this.#options;
    const run = steps && (await store.get(id));
    if (!run || isSame(run.steps, steps)) {
      return;
    }
    try {
      await store.change(run, { patch: { steps } });
    } catch (error) {
      if (!(error instanceof RunChangedError)) {
        throw error;
      }
    }
  }
}

function nextReadAt(
  { run, watched }: DueLog,
  found: number,
  now: Date,
): Date | undefined {
  if (!isActive(run.state)) {
    // What comes in pages is read to the end first.
    const waits = found > 0 ? 0 : AFTER_END_EVERY_MS;
    return found === 0 && isOver(run, now)
      ? undefined
      : new Date(now.getTime() + waits);
  }
  return new Date(now.getTime() + (watched ? WATCHED_EVERY_MS : EVERY_MS));
}

function isOver(run: Run, now: Date): boolean {
  return (
    run.finishedAt !== undefined &&
    now.getTime() - Date.parse(run.finishedAt) > AFTER_END_MS
  );
}
