/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { NotFoundError } from '@backstage/errors';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { AuditEventInput } from '@steward/backstage-plugin-audit-trail-node';
import { IndexedAccount } from '@steward/backstage-plugin-estate-common';
import { Run, RunRequest } from '@steward/backstage-plugin-provisioning-common';
import {
  CostEstimator,
  RunExecutor,
  RunKind,
} from '@steward/backstage-plugin-provisioning-node';
import {
  CatalogDirectory,
  TrustedOrigins,
} from '@steward/backstage-plugin-portal-node';
import { CollectedMetrics } from '@steward/backstage-plugin-portal-node/testUtils';
import { Knex } from 'knex';
import { readProvisioningConfig } from '../config/readProvisioningConfig';
import {
  createProvisioning,
  CreateProvisioningOptions,
} from '../createProvisioning';
import {
  bothWays,
  people,
} from '@steward/backstage-plugin-provisioning-node/testUtils';
import { ProvisioningRegistry } from '../ProvisioningRegistry';
import { OutsideService, OutsideServiceExecutor } from './OutsideService';
import { createThingKinds } from './thingKinds';

export const PROD = '100000000001';
export const DEV = '100000000002';

/** Small and harmless: approved by rule. */
export function thingRequest(overrides: Partial<RunRequest> = {}): RunRequest {
  return {
    kind: 'thing.create',
    target: { name: 'kyc', accountId: DEV, region: 'us-east-1', team: 'pay' },
    inputs: {},
    ...overrides,
  };
}

/** In production: people decide. */
export function prodRequest(overrides: Partial<RunRequest> = {}): RunRequest {
  const request = thingRequest(overrides);
  return { ...request, target: { ...request.target, accountId: PROD } };
}

/** Provisioning on a real database, with an executor's service and a clock that the test says. */
export async function createTestProvisioning(options: {
  knex: Knex;
  outside?: OutsideService;
  /** Weekday, at ten in the morning. */
  clock?: () => Date;
  config?: JsonObject;
  /** As a module brings it. */
  estimator?: CostEstimator;
  entities?: Entity[];
  /** Stands in for the parts that things are asked of. */
  wrap?: <T extends object>(part: T) => T;
  audit?: CreateProvisioningOptions['audit'];
  metrics?: CreateProvisioningOptions['metrics'];
  /** Stands in for what sends notifications. */
  send?: (notification: NotificationSendOptions) => Promise<void>;
  /** Waited for before the service starts something. */
  beforeStart?: () => Promise<void>;
}) {
  const outside = options.outside ?? new OutsideService();
  const { config, problems } = await readProvisioningConfig(
    new ConfigReader({ provisioning: options.config ?? {} }),
    [],
  );
  const registry = new ProvisioningRegistry();
  const { wrap = part => part } = options;
  registry.addKind(
    ...createThingKinds(outside).map(kind => wrapPlan(kind, wrap)),
  );
  registry.addExecutor(
    wrap<RunExecutor>(new OutsideServiceExecutor(outside, options.beforeStart)),
  );
  if (options.estimator) {
    registry.setCostEstimator(options.estimator);
  }
  const time = { now: new Date('2026-11-26T10:00:00.000Z') };
  const events: AuditEventInput[] = [];
  const sent: NotificationSendOptions[] = [];
  const sourcesToRead: (string | undefined)[] = [];
  const logger = mockServices.logger.mock();
  const directory = new CatalogDirectory({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({
      entities: bothWays(options.entities ?? people),
    }),
    origins: new TrustedOrigins({ registrableKinds: ['Group', 'Resource'] }),
  });
  const provisioning = createProvisioning({
    audit: options.audit ?? {
      appendWithin: async (_transaction, event) => {
        events.push(event);
      },
    },
    auth: mockServices.auth(),
    config,
    directory,
    database: mockServices.database({ knex: options.knex }),
    estate: {
      getAccount: async id => accountOf(id),
      requestSync: async ({ source }) => {
        sourcesToRead.push(source);
        return { id: 'sync-1' };
      },
    },
    logger,
    metrics: options.metrics ?? new CollectedMetrics().service,
    notifications: {
      send: async notification => {
        await options.send?.(notification);
        sent.push(notification);
      },
    },
    registry,
    clock: options.clock ?? (() => time.now),
    wrap,
  });
  const get = async (id: string): Promise<Run> => {
    const run = await provisioning.store.get(id);
    if (!run) {
      throw new Error(`No run ${id}`);
    }
    return run;
  };
  return {
    ...provisioning,
    directory,
    outside,
    registry,
    problems,
    time,
    events,
    sent,
    sourcesToRead,
    logger,
    get,
    /** Works and looks until nothing is left to do now. */
    async settle(): Promise<void> {
      for (let turn = 0; turn < 3; turn++) {
        await provisioning.worker.tick();
        await provisioning.worker.idle();
        await provisioning.observer.observe();
      }
    },
  };
}

/** Of a kind, only planning is asked of the service. */
function wrapPlan(
  kind: RunKind<any>,
  wrap: <T extends object>(part: T) => T,
): RunKind<any> {
  const planner = wrap({ plan: kind.plan.bind(kind) });
  return { ...kind, plan: request => planner.plan(request) };
}

export function accountOf(id: string): IndexedAccount {
  const name = { [PROD]: 'prod-payments', [DEV]: 'dev-payments' }[id];
  if (!name) {
    throw new NotFoundError(`No account ${id}`);
  }
  return {
    id,
    name,
    entityRef: `resource:default/${name}`,
    arn: `arn:aws:organizations::000000000000:account/o-1/${id}`,
    state: 'ACTIVE',
    management: false,
    organizationId: 'o-1',
    partition: 'aws',
    organizationalUnits: [{ id: 'r-1', name: 'Root' }],
    tags: {},
    regions: ['us-east-1'],
    owner: 'group:default/pay',
    ownerSource: 'account tag "owner"',
  };
}
