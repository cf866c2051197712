/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { HumanDuration } from '@backstage/types';
import { EstateStores } from '../database/EstateStores';
import { Doctor } from './Doctor';
import { OwnerDirectoryReader } from './OwnerDirectoryReader';
import { SYNC_TASK_ID, SyncRequests } from './SyncRequests';
import { SyncRunner } from './SyncRunner';

export interface EstateScheduleOptions {
  scheduler: SchedulerService;
  stores: EstateStores;
  requests: SyncRequests;
  runner: SyncRunner;
  doctor: Doctor;
  owners: Pick<OwnerDirectoryReader, 'hasChanged'>;
  logger: LoggerService;
  schedule: {
    frequency: HumanDuration | { cron: string };
    timeout: HumanDuration;
    initialDelay: HumanDuration;
  };
  clock: () => Date;
}

/**
 * How often the queue is looked at. A frequency below five seconds is what
 * makes the scheduler poll its tasks more often than that, so that a request
 * begins at once on whichever replica.
 */
const QUEUE_FREQUENCY = { seconds: 2 };
const WATCH_FREQUENCY = { seconds: 15 };
const WAITS_TOO_LONG_MS = 60_000;
/** After a start the catalog may still be filling with Groups and Users. */
const CATALOG_FILLS_MS = 10 * 60_000;

/** Puts the estate's work on the scheduler. */
export class EstateSchedule {
  static create(options: EstateScheduleOptions): EstateSchedule {
    return new EstateSchedule(options);
  }

  readonly #options: EstateScheduleOptions;
  readonly #startedAt: number;

  private constructor(options: EstateScheduleOptions) {
    this.#options = options;
    this.#startedAt = options.clock().getTime();
  }

  async start(): Promise<void> {
    const { scheduler, schedule, runner } = this.#options;
    await scheduler.scheduleTask({
      id: SYNC_TASK_ID,
      frequency: QUEUE_FREQUENCY,
      timeout: schedule.timeout,
      fn: signal => runner.runQueued(signal),
    });
    await scheduler.scheduleTask({
      id: 'estate-schedule',
      frequency: schedule.frequency,
      initialDelay: schedule.initialDelay,
      timeout: schedule.timeout,
      fn: () => this.#queueScheduled(),
    });
    await scheduler.scheduleTask({
      id: 'estate-watch',
      scope: 'local',
      frequency: WATCH_FREQUENCY,
      initialDelay: WATCH_FREQUENCY,
      timeout: WATCH_FREQUENCY,
      fn: () => this.#watch(),
    });
  }

  /** The very first sync follows a dry run that names the missing rights. */
  async #queueScheduled(): Promise<void> {
    const { stores, requests, doctor, logger } = this.#options;
    const first = await stores.syncs.isEmpty();
    if (first) {
      await doctor.run().catch(error => {
        logger.warn(`The doctor could not run: ${stringifyError(error)}`);
      });
    }
    await requests.request({
      trigger: first ? 'start' : 'schedule',
      scope: {},
    });
  }

  /** Owners that nobody answered to at the first sync are looked for again as the catalog fills. */
  async #resolveNewOwners(): Promise<void> {
    const { stores, owners, requests, clock } = this.#options;
    if (
      clock().getTime() - this.#startedAt < CATALOG_FILLS_MS &&
      (await stores.entities.countUnresolvedOwners()) > 0 &&
      (await owners.hasChanged())
    ) {
      await requests.request({ trigger: 'start', scope: { shardIds: [] } });
    }
  }

  /**
   * After a crash the scheduler holds the task for its whole timeout; when
   * nobody works on what waits, the task is given free.
   */
  async #watch(): Promise<void> {
    const { stores, runner, scheduler, clock, logger } = this.#options;
    await runner.interruptStale();
    await this.#resolveNewOwners();
    const waiting = await stores.syncs.oldestQueued();
    const tooLong =
      waiting &&
      clock().getTime() - Date.parse(waiting.requestedAt) > WAITS_TOO_LONG_MS;
    if (!tooLong || (await stores.syncs.running())) {
      return;
    }
    logger.warn(
      `Sync ${waiting.id} waits since ${waiting.requestedAt} and nothing runs: the sync task is given free`,
    );
    try {
      await scheduler.cancelTask(SYNC_TASK_ID);
      await scheduler.triggerTask(SYNC_TASK_ID);
    } catch (error) {
      logger.debug(`The sync task was not held: ${stringifyError(error)}`);
    }
  }
}
