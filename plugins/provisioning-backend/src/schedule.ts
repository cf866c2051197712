/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { LogReader } from './engine/LogReader';
import { RunObserver } from './engine/RunObserver';
import { RunWorker } from './engine/RunWorker';
import { Notifier } from './notify/Notifier';
import { Reconciler } from './reconcile/Reconciler';

const OBSERVER = 'provisioning-observer';

/** Starts what goes on by itself: taking runs further on every replica, looking at the far end on one. */
export async function scheduleTasks(options: {
  logReader: LogReader;
  notifier: Notifier;
  observer: RunObserver;
  reconciler: Reconciler;
  scheduler: SchedulerService;
  worker: RunWorker;
}): Promise<void> {
  const { scheduler, worker, observer, logReader, notifier, reconciler } =
    options;
  await scheduler.scheduleTask({
    id: 'provisioning-worker',
    frequency: { seconds: 1 },
    timeout: { minutes: 1 },
    scope: 'local',
    fn: () => worker.tick(),
  });
  await scheduler.scheduleTask({
    id: OBSERVER,
    frequency: { seconds: 3 },
    timeout: { minutes: 5 },
    scope: 'global',
    fn: () => observer.observe(),
  });
  await scheduler.scheduleTask({
    id: 'provisioning-log',
    frequency: { seconds: 2 },
    timeout: { minutes: 5 },
    scope: 'global',
    fn: () => logReader.read(),
  });
  await scheduler.scheduleTask({
    id: 'provisioning-notifier',
    frequency: { seconds: 5 },
    timeout: { minutes: 2 },
    scope: 'global',
    fn: () => notifier.notify(),
  });
  await scheduler.scheduleTask({
    id: 'provisioning-reconciler',
    frequency: { minutes: 1 },
    initialDelay: { seconds: 30 },
    timeout: { minutes: 10 },
    scope: 'global',
    fn: () => reconciler.reconcile(),
  });
}

/** Looks at the far end without waiting for the next turn; one that is under way is enough. */
export function lookNow(options: {
  scheduler: SchedulerService;
  logger: LoggerService;
}): void {
  options.scheduler.triggerTask(OBSERVER).catch(error => {
    options.logger.debug(`Not looked at sooner: ${stringifyError(error)}`);
  });
}
