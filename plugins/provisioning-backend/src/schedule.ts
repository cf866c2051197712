/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { LogReader } from './engine/LogReader';
import { LogRetention } from './engine/LogRetention';
import { RunObserver } from './engine/RunObserver';
import { RunWorker } from './engine/RunWorker';
import { Notifier } from './notify/Notifier';
import { Reconciler } from './reconcile/Reconciler';

const OBSERVER = 'provisioning-observer';
/**
 * For how long a turn belongs to a replica that was killed in it; the scheduler
 * looks for such turns when a backend starts, and every minute. A turn that
 * takes longer goes on beside the next: whatever both see is stored once.
 */
const TURN = { seconds: 20 };

/** Starts what goes on by itself: taking runs further on every replica, looking at the far end on one. */
export async function scheduleTasks(options: {
  logReader: Pick<LogReader, 'read'>;
  logRetention: Pick<LogRetention, 'enforce'>;
  notifier: Pick<Notifier, 'notify'>;
  observer: Pick<RunObserver, 'observe'>;
  reconciler: Pick<Reconciler, 'reconcile'>;
  scheduler: SchedulerService;
  worker: Pick<RunWorker, 'tick'>;
}): Promise<void> {
  const { scheduler, worker, observer, logReader, notifier, reconciler } =
    options;
  await scheduler.scheduleTask({
    id: 'provisioning-log-retention',
    frequency: { days: 1 },
    initialDelay: { minutes: 5 },
    timeout: { minutes: 2 },
    scope: 'global',
    fn: () => options.logRetention.enforce(),
  });
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
    timeout: TURN,
    scope: 'global',
    fn: () => observer.observe(),
  });
  await scheduler.scheduleTask({
    id: 'provisioning-log',
    frequency: { seconds: 2 },
    timeout: TURN,
    scope: 'global',
    fn: () => logReader.read(),
  });
  await scheduler.scheduleTask({
    id: 'provisioning-notifier',
    frequency: { seconds: 5 },
    timeout: { minutes: 1 },
    scope: 'global',
    fn: () => notifier.notify(),
  });
  await scheduler.scheduleTask({
    id: 'provisioning-reconciler',
    frequency: { minutes: 1 },
    initialDelay: { seconds: 30 },
    timeout: { minutes: 2 },
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
