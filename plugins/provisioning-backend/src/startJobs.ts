/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SchedulerService } from '@backstage/backend-plugin-api';
import { Jobs } from '@steward/backstage-plugin-portal-node';
import { LogReader } from './log/LogReader';
import { LogRetention } from './log/LogRetention';
import { RunObserver } from './engine/RunObserver';
import { RunWorker } from './engine/RunWorker';
import { CostReporter } from './assess/CostReporter';
import { Notifier } from './notices/Notifier';
import { Reconciler } from './findings/Reconciler';

/** The job that looks at what runs in AWS and Git. */
export const OBSERVER_JOB = 'observer';

export interface StartJobsOptions {
  costReporter: Pick<CostReporter, 'isNeeded' | 'report'>;
  jobs: Jobs;
  logReader: Pick<LogReader, 'read'>;
  logRetention: Pick<LogRetention, 'enforce'>;
  notifier: Pick<Notifier, 'notify'>;
  observer: Pick<RunObserver, 'observe'>;
  reconciler: Pick<Reconciler, 'reconcile'>;
  scheduler: SchedulerService;
  worker: Pick<RunWorker, 'tick'>;
}

/** Starts what goes on by itself: every replica takes runs further, one looks at AWS and Git. */
export async function startJobs(options: StartJobsOptions): Promise<void> {
  const { jobs, scheduler, worker, observer, logReader, notifier } = options;
  await jobs.onEachReplica({ name: 'worker', work: () => worker.tick() });
  await jobs.onOneReplica({
    name: OBSERVER_JOB,
    every: { seconds: 3 },
    work: () => observer.observe(),
  });
  await jobs.onOneReplica({
    name: 'log',
    every: { seconds: 2 },
    work: () => logReader.read(),
  });
  await jobs.onOneReplica({
    name: 'notifier',
    every: { seconds: 5 },
    work: () => notifier.notify(),
  });
  await jobs.onOneReplica({
    name: 'reconciler',
    every: { minutes: 1 },
    work: () => options.reconciler.reconcile(),
  });
  if (options.costReporter.isNeeded) {
    await jobs.onOneReplica({
      name: 'cost-reports',
      every: { seconds: 30 },
      work: () => options.costReporter.report(),
    });
  }
  await scheduler.scheduleTask({
    id: 'provisioning-log-retention',
    frequency: { days: 1 },
    initialDelay: { minutes: 5 },
    timeout: { minutes: 2 },
    scope: 'global',
    fn: () => options.logRetention.enforce(),
  });
}
