/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuthService,
  DatabaseService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { AuditTrailService } from '@steward/backstage-plugin-audit-trail-node';
import { EstateService } from '@steward/backstage-plugin-estate-node';
import { CatalogDirectory, Turns } from '@steward/backstage-plugin-portal-node';
import { Approvals } from './approval/Approvals';
import { Deputies } from './approval/Deputies';
import { AddedFacts } from './assess/AddedFacts';
import { Assessor } from './assess/Assessor';
import { BudgetedEstimator } from './assess/BudgetedEstimator';
import { CostReporter } from './assess/CostReporter';
import { FactFinder } from './assess/FactFinder';
import { PriceTableEstimator } from './assess/PriceTableEstimator';
import { ProvisioningConfig } from './config/ProvisioningConfig';
import { createProvisioningDatabase } from './createProvisioningDatabase';
import { DatabaseRunStore } from './runs/DatabaseRunStore';
import { DelegationStore } from './approval/DelegationStore';
import { FindingStore } from './findings/FindingStore';
import { LogStore } from './log/LogStore';
import { NoticeStore } from './notices/NoticeStore';
import { RunQueue } from './engine/RunQueue';
import { RunStore } from './runs/RunStore';
import { LogReader } from './log/LogReader';
import { LogRetention } from './log/LogRetention';
import { RunAdvancer } from './engine/RunAdvancer';
import { RunObserver } from './engine/RunObserver';
import { RunWorker } from './engine/RunWorker';
import { EstateRefresher } from './notices/EstateRefresher';
import { Notifier } from './notices/Notifier';
import { ProvisioningRegistry } from './ProvisioningRegistry';
import { RunMetrics } from './runs/RunMetrics';
import { FindingResolver } from './findings/FindingResolver';
import { Reconciler } from './findings/Reconciler';
import { RunOperations } from './requests/RunOperations';
import { RunRequests } from './requests/RunRequests';
import { RunStream } from './stream/RunStream';
import { KindUsages } from './requests/KindUsages';
import { UsualDurations } from './stream/UsualDurations';

export interface CreateProvisioningOptions {
  audit: Pick<AuditTrailService, 'appendWithin'>;
  auth: AuthService;
  config: ProvisioningConfig;
  database: DatabaseService;
  directory: CatalogDirectory;
  estate: Pick<EstateService, 'getAccount' | 'requestSync'>;
  logger: LoggerService;
  metrics: MetricsService;
  notifications: NotificationService;
  registry: ProvisioningRegistry;
  clock?: () => Date;
  /** Stands in for store and queue, in tests. */
  wrap?: <T extends object>(part: T) => T;
}

/** Puts the parts together that the plugin wires to HTTP, schedules and actions. */
export function createProvisioning(options: CreateProvisioningOptions) {
  const { audit, auth, config, directory, estate, logger } = options;
  const { notifications, registry } = options;
  const { clock = () => new Date(), wrap = part => part } = options;
  const database = createProvisioningDatabase(options.database);
  const runMetrics = new RunMetrics(options.metrics);
  const store: RunStore = wrap(
    new DatabaseRunStore({
      audit,
      clock,
      database,
      onChanged: run => runMetrics.changed(run),
    }),
  );
  const queue = wrap(new RunQueue({ clock, database }));
  const log = new LogStore({ clock, database });
  const delegations = new DelegationStore(database);
  const findings = new FindingStore(database, clock);
  const deputies = new Deputies({ clock, delegations, directory });
  const durations = new UsualDurations({ clock, store });

  const added = new AddedFacts({ logger, providers: registry.factProviders });
  const facts = new FactFinder({
    added,
    auth,
    clock,
    config,
    directory,
    estate,
  });
  const prices = registry.estimator ?? new PriceTableEstimator();
  const estimator = new BudgetedEstimator({
    estimator: prices,
    budgets: config.budgets,
    committedOf: (payer, currency) => store.committedOf(payer, currency),
    unreportedOf: (payer, currency) => store.unreportedOf(payer, currency),
  });
  const assessor = new Assessor({ clock, config, estimator, facts, registry });
  const advancer = new RunAdvancer({
    assessor,
    clock,
    logger,
    registry,
    store,
  });
  const worker = new RunWorker({ advancer, logger, queue });
  const requests = new RunRequests({
    advancer,
    assessor,
    clock,
    registry,
    store,
    worker,
  });
  const refresher = new EstateRefresher({ auth, estate, logger, registry });
  const notices = new NoticeStore(database);
  return {
    approvals: new Approvals({ clock, deputies, store, worker }),
    costReporter: new CostReporter({
      clock,
      estimator: prices,
      logger,
      store,
    }),
    delegations,
    deputies,
    durations,
    findings,
    kindUsages: new KindUsages({ clock, store }),
    log,
    logReader: new LogReader({ clock, log, logger, registry, store }),
    logRetention: new LogRetention({ clock, config, log, logger }),
    notifier: new Notifier({
      clock,
      directory,
      logger,
      notices,
      notifications,
      refresher,
    }),
    observer: new RunObserver({ clock, logger, registry, store }),
    operations: new RunOperations({ clock, registry, requests, store, worker }),
    reconciler: new Reconciler({
      clock,
      durations,
      findings,
      logger,
      registry,
      store,
    }),
    requests,
    resolver: new FindingResolver({ findings, registry }),
    store,
    stream: new RunStream({ clock, durations, log, logger, registry, store }),
    turns: new Turns({
      clock,
      database,
      logger,
      table: 'provisioning_turns',
    }),
    worker,
  };
}
