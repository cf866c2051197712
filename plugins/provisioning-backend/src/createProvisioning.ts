/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuthService,
  DatabaseService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { AuditTrailService } from '@steward/backstage-plugin-audit-trail-node';
import { EstateService } from '@steward/backstage-plugin-estate-node';
import { Turns } from '@steward/backstage-plugin-portal-node';
import { CatalogDirectory } from './access/CatalogDirectory';
import { Approvals } from './approval/Approvals';
import { Deputies } from './approval/Deputies';
import { Assessor } from './assess/Assessor';
import { BudgetedEstimator } from './assess/BudgetedEstimator';
import { FactFinder } from './assess/FactFinder';
import { PriceTableEstimator } from './assess/PriceTableEstimator';
import { ProvisioningConfig } from './config/ProvisioningConfig';
import { createProvisioningDatabase } from './database/createProvisioningDatabase';
import { DatabaseRunStore } from './database/DatabaseRunStore';
import { DelegationStore } from './database/DelegationStore';
import { FindingStore } from './database/FindingStore';
import { LogStore } from './database/LogStore';
import { NoticeStore } from './database/NoticeStore';
import { RunQueue } from './database/RunQueue';
import { RunStore } from './database/RunStore';
import { LogReader } from './engine/LogReader';
import { LogRetention } from './engine/LogRetention';
import { RunAdvancer } from './engine/RunAdvancer';
import { RunObserver } from './engine/RunObserver';
import { RunWorker } from './engine/RunWorker';
import { EstateRefresher } from './notify/EstateRefresher';
import { Notifier } from './notify/Notifier';
import { ProvisioningRegistry } from './ProvisioningRegistry';
import { FindingResolver } from './reconcile/FindingResolver';
import { Reconciler } from './reconcile/Reconciler';
import { RunOperations } from './requests/RunOperations';
import { RunRequests } from './requests/RunRequests';
import { RunStream } from './stream/RunStream';
import { UsualDurations } from './stream/UsualDurations';

export interface CreateProvisioningOptions {
  audit: Pick<AuditTrailService, 'appendWithin'>;
  auth: AuthService;
  config: ProvisioningConfig;
  database: DatabaseService;
  directory: CatalogDirectory;
  estate: Pick<EstateService, 'getAccount' | 'requestSync'>;
  logger: LoggerService;
  notifications: NotificationService;
  registry: ProvisioningRegistry;
  clock?: () => Date;
  /** Stands in for store and queue, in tests. */
  wrap?: <T extends object>(part: T) => T;
}

/** The parts that the plugin wires to HTTP, schedules and actions. */
export type Provisioning = ReturnType<typeof createProvisioning>;

/** Puts the parts of provisioning together. */
export function createProvisioning(options: CreateProvisioningOptions) {
  const { config, directory, registry, clock = () => new Date() } = options;
  const shared = { ...options, clock };
  const database = createProvisioningDatabase(options.database);
  const { wrap = part => part } = options;
  const store: RunStore = wrap(
    DatabaseRunStore.create({ ...shared, database }),
  );
  const queue = wrap(new RunQueue({ database, clock }));
  const log = LogStore.create({ ...shared, database });
  const delegations = DelegationStore.create(database);
  const findings = FindingStore.create(database, clock);
  const deputies = Deputies.create({ delegations, directory, clock });
  const durations = UsualDurations.create({ store, clock });

  const assessor = Assessor.create({
    ...shared,
    facts: FactFinder.create(shared),
    estimator: BudgetedEstimator.create({
      estimator: registry.estimator ?? PriceTableEstimator.create(),
      budgets: config.budgets,
      committedOf: (team, currency) => store.committedOf(team, currency),
    }),
  });
  const advancer = RunAdvancer.create({ ...shared, store, assessor });
  const worker = RunWorker.create({ ...shared, queue, advancer });
  const requests = RunRequests.create({
    ...shared,
    store,
    advancer,
    assessor,
    worker,
  });
  return {
    approvals: Approvals.create({
      ...shared,
      store,
      deputies,
      worker,
    }),
    delegations,
    deputies,
    durations,
    findings,
    log,
    logReader: LogReader.create({ ...shared, log, store }),
    logRetention: LogRetention.create({ ...shared, log }),
    notifier: Notifier.create({
      ...shared,
      notices: NoticeStore.create(database),
      refresher: EstateRefresher.create(options),
    }),
    observer: RunObserver.create({ ...shared, store }),
    operations: RunOperations.create({
      ...shared,
      store,
      requests,
      worker,
    }),
    reconciler: Reconciler.create({ ...shared, store, findings, durations }),
    requests,
    resolver: FindingResolver.create({ findings, registry }),
    store,
    stream: RunStream.create({ ...shared, store, log, durations }),
    turns: new Turns({
      database,
      table: 'provisioning_turns',
      logger: options.logger,
      clock,
    }),
    worker,
  };
}
