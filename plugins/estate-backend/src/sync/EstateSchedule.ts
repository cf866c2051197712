/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { Jobs } from '@steward/backstage-plugin-portal-node';
import { EstateConfig } from '../config/EstateConfig';
import { EstateStores } from '../database/EstateStores';
import { Doctor } from './Doctor';
import { OwnerDirectoryReader } from './OwnerDirectoryReader';
import { SyncRequests } from './SyncRequests';
import { SYNC_JOB, SyncRunner } from './SyncRunner';

export interface EstateScheduleOptions {
  scheduler: SchedulerService;
  jobs: Jobs;
  stores: EstateStores;
  requests: SyncRequests;
  runner: SyncRunner;
  doctor: Doctor;
  owners: Pick<OwnerDirectoryReader, 'hasChanged'>;
  logger: LoggerService;
  schedule: EstateConfig['schedule'];
  clock: () => Date;
}

/** A dry run of the doctor may precede the first request. */
const REQUEST_TIMEOUT = { minutes: 5 };
/** After a start the catalog may still be filling with Groups and Users. */
const CATALOG_FILLS_MS = 10 * 60_000;

/** Starts what the estate does by itself. */
export class EstateSchedule {
  readonly #options: EstateScheduleOptions;
  readonly #startedAt: number;

  constructor(options: EstateScheduleOptions) {
    this.#options = options;
    this.#startedAt = options.clock().getTime();
  }

  async start(): Promise<void> {
    const { jobs, scheduler, schedule, runner } = this.#options;
    await jobs.onOneReplica({
      ...SYNC_JOB,
      timeout: schedule.timeout,
      work: turn => runner.runQueued(turn),
    });
    await jobs.onOneReplica({
      name: 'owners',
      every: { seconds: 15 },
      work: () => this.#resolveNewOwners(),
    });
    await scheduler.scheduleTask({
      id: 'estate-schedule',
      frequency: schedule.frequency,
      initialDelay: schedule.initialDelay,
      timeout: REQUEST_TIMEOUT,
      fn: () => this.#queueScheduled(),
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
}
