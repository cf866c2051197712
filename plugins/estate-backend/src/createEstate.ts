/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuditorService,
  AuthService,
  DatabaseService,
  LoggerService,
  resolvePackagePath,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { EstateSource } from '@steward/backstage-plugin-estate-node';
import {
  Jobs,
  PluginDatabase,
  Turns,
} from '@steward/backstage-plugin-portal-node';
import { EstateConfig } from './config/EstateConfig';
import { ownershipOf } from './config/ownershipOf';
import { createStores, EstateStores } from './database/EstateStores';
import { EstateMetrics } from './metrics';
import { DefaultSyncObserver } from './sync/DefaultSyncObserver';
import { Doctor } from './sync/Doctor';
import { EntityComposer } from './sync/EntityComposer';
import { EstateSchedule } from './sync/EstateSchedule';
import { OwnerDirectoryReader } from './sync/OwnerDirectoryReader';
import { RemovalDecisions } from './sync/RemovalDecisions';
import { RemovalJudge } from './sync/RemovalJudge';
import { SyncEngine } from './sync/SyncEngine';
import { SyncRequests } from './sync/SyncRequests';
import { SyncRunner } from './sync/SyncRunner';

export interface CreateEstateOptions {
  config: EstateConfig;
  sources: EstateSource[];
  /** Whether a source that is not among these is missing only because of its settings. */
  isSetAside?: (sourceId: string) => boolean;
  auditor: AuditorService;
  auth: AuthService;
  aws: AwsAccess;
  catalog: CatalogService;
  database: DatabaseService;
  events: EventsService;
  logger: LoggerService;
  metrics: MetricsService;
  scheduler: SchedulerService;
  clock?: () => Date;
  shardTimeoutMs?: number;
  /** How long a turn stays taken after its replica falls silent. */
  turnHoldMs?: number;
}

/** The parts of the estate that the plugin wires to HTTP, events and actions. */
export interface Estate {
  stores: EstateStores;
  doctor: Doctor;
  requests: SyncRequests;
  runner: SyncRunner;
  turns: Turns;
  jobs: Jobs;
  decisions: RemovalDecisions;
  schedule: EstateSchedule;
}

const SHARD_TIMEOUT_MS = 5 * 60_000;
const DOCTOR_TIMEOUT_MS = 60_000;

/** Puts the parts of the estate together. */
export function createEstate(options: CreateEstateOptions): Estate {
  const { config, logger, sources, aws, scheduler } = options;
  const clock = options.clock ?? (() => new Date());
  const database = PluginDatabase.create(options.database, {
    directory: resolvePackagePath(
      '@steward/backstage-plugin-estate-backend',
      'migrations',
    ),
  });
  const stores = createStores(database, clock);
  const turns = new Turns({
    database,
    table: 'estate_turns',
    logger,
    clock,
    holdMs: options.turnHoldMs,
  });
  const jobs = new Jobs({
    pluginId: 'estate',
    scheduler,
    turns,
    logger,
    metrics: options.metrics,
  });
  const observer = DefaultSyncObserver.create({
    ...options,
    items: stores.items,
    metrics: EstateMetrics.create(options.metrics),
  });
  const { tombstoneDays, compatibilityAnnotations } = config;
  const { confirmAfter, ...guard } = config.removalGuard;
  const judge = RemovalJudge.create({
    stores,
    guard: { ...guard, confirmAfterMs: confirmAfter, tombstoneDays },
    clock,
  });
  const owners = OwnerDirectoryReader.create({
    ...options,
    facts: stores.facts,
    clock,
  });
  const composer = EntityComposer.create({
    stores,
    owners,
    ownership: ownershipOf(config.ownership),
    compatibilityAnnotations,
    clock,
  });
  const engine = SyncEngine.create({
    aws,
    logger,
    stores,
    sources,
    isSetAside: options.isSetAside ?? (() => false),
    composer,
    judge,
    observer,
    tombstoneDays,
    shardTimeoutMs: options.shardTimeoutMs ?? SHARD_TIMEOUT_MS,
    clock,
  });
  const runner = new SyncRunner({ stores, engine, observer, turns, logger });
  const requests = new SyncRequests({ stores, jobs });
  const doctor = Doctor.create({
    aws,
    sources,
    stores,
    logger,
    clock,
    timeoutMs: DOCTOR_TIMEOUT_MS,
  });
  return {
    stores,
    doctor,
    requests,
    runner,
    turns,
    jobs,
    decisions: new RemovalDecisions({ stores, judge, requests, runner }),
    schedule: new EstateSchedule({
      scheduler,
      jobs,
      stores,
      requests,
      runner,
      doctor,
      owners,
      logger,
      schedule: config.schedule,
      clock,
    }),
  };
}
