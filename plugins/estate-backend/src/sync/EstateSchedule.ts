/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { HumanDuration } from '@backstage/types';
import { EstateStores } from '../database/EstateStores';
import { Doctor } from './Doctor';
import { SYNC_TASK_ID, SyncRequests } from './SyncRequests';
import { SyncRunner } from './SyncRunner';

export interface EstateScheduleOptions {
  scheduler: SchedulerService;
  stores: EstateStores;
  requests: SyncRequests;
  runner: SyncRunner;
  doctor: Doctor;
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
const WATCH_FREQUENCY = { seconds: 30 };
const WAITS_TOO_LONG_MS = 60_000;

/** Puts the estate's work on the scheduler. */
export class EstateSchedule {
  static create(options: EstateScheduleOptions): EstateSchedule {
    return new EstateSchedule(options);
  }

  readonly #options: EstateScheduleOptions;

  private constructor(options: EstateScheduleOptions) {
    this.#options = options;
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

  /**
   * After a crash the scheduler holds the task for its whole timeout; when
   * nobody works on what waits, the task is given free.
   */
  async #watch(): Promise<void> {
    const { stores, runner, scheduler, clock, logger } = this.#options;
    await runner.interruptStale();
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
