/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SchedulerService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { CollectedMetrics } from '@steward/backstage-plugin-portal-node/testUtils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { DefaultAwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { SyncReport } from '@steward/backstage-plugin-estate-common';
import { EstateSource } from '@steward/backstage-plugin-estate-node';
import { Knex } from 'knex';
import { readEstateConfig } from '../config/readEstateConfig';
import { createEstate, Estate } from '../createEstate';
import { SYNC_JOB } from '../sync/SyncRunner';
import { SyncScope } from '../database/syncRows';

export interface TestEstate extends Estate {
  events: ReturnType<typeof mockServices.events.mock>;
  auditor: ReturnType<typeof mockServices.auditor.mock>;
  /** Carries out all that is queued, unless another replica is at it. */
  runQueued(signal?: AbortSignal): Promise<boolean>;
  /** Queues a sync, carries out all that is queued and returns its report. */
  sync(trigger?: SyncReport['trigger'], scope?: SyncScope): Promise<SyncReport>;
}

export const paymentsGroup: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'payments', namespace: 'default' },
  spec: { type: 'team', children: [], profile: { displayName: 'Payments' } },
};

/** The estate on a real database, with sources and a clock given by the test. */
export function createTestEstate(options: {
  knex: Knex;
  sources: EstateSource[];
  clock?: () => Date;
  estate?: JsonObject;
  catalog?: Parameters<typeof createEstate>[0]['catalog'];
  shardTimeoutMs?: number;
  turnHoldMs?: number;
  scheduler?: SchedulerService;
}): TestEstate {
  const { config } = readEstateConfig(
    new ConfigReader({ estate: options.estate ?? {} }),
    [],
  );
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  const event = { success: async () => {}, fail: async () => {} };
  const events = mockServices.events.mock();
  const auditor = mockServices.auditor.mock({ createEvent: async () => event });
  const estate = createEstate({
    config,
    sources: options.sources,
    auditor,
    auth: mockServices.auth(),
    aws: DefaultAwsAccess.create({
      config: new ConfigReader({}),
      logger,
      metrics: new CollectedMetrics().service,
      pluginId: 'estate',
    }),
    catalog:
      options.catalog ?? catalogServiceMock({ entities: [paymentsGroup] }),
    database: mockServices.database({ knex: options.knex }),
    events,
    logger,
    metrics: new CollectedMetrics().service,
    scheduler:
      options.scheduler ??
      mockServices.scheduler.mock({ triggerTask: async () => {} }),
    clock: options.clock,
    shardTimeoutMs: options.shardTimeoutMs,
    turnHoldMs: options.turnHoldMs,
  });
  const runQueued = (signal?: AbortSignal) =>
    estate.turns.take(SYNC_JOB.name, {
      everyMs: 0,
      early: true,
      signal,
      work: turn => estate.runner.runQueued(turn),
    });
  return {
    ...estate,
    events,
    auditor,
    runQueued,
    async sync(trigger = 'schedule', scope = {}) {
      const { id } = await estate.requests.request({ trigger, scope });
      await runQueued();
      const report = await estate.stores.syncs.get(id);
      if (!report) {
        throw new Error(`sync ${id} is not there`);
      }
      return report;
    },
  };
}
