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
import { Turns } from './engine/Turns';
import { Notifier } from './notify/Notifier';
import { Reconciler } from './reconcile/Reconciler';

const OBSERVER = { name: 'observer', everyMs: 3_000 };
const LOG = { name: 'log', everyMs: 2_000 };
const NOTIFIER = { name: 'notifier', everyMs: 5_000 };
const RECONCILER = { name: 'reconciler', everyMs: 60_000 };

/** How often each replica asks whether it is its turn. */
const TICK = { seconds: 1 };

/** Starts what goes on by itself: taking runs further on every replica, looking at the far end on one. */
export async function scheduleTasks(options: {
  logReader: Pick<LogReader, 'read'>;
  logRetention: Pick<LogRetention, 'enforce'>;
  logger: LoggerService;
  notifier: Pick<Notifier, 'notify'>;
  observer: Pick<RunObserver, 'observe'>;
  reconciler: Pick<Reconciler, 'reconcile'>;
  scheduler: SchedulerService;
  turns: Turns;
  worker: Pick<RunWorker, 'tick'>;
}): Promise<void> {
  const { scheduler, turns, worker, observer, logReader, notifier } = options;
  const everywhere = (name: string, fn: () => Promise<void>) =>
    scheduler.scheduleTask({
      id: `provisioning-${name}`,
      frequency: TICK,
      timeout: { minutes: 1 },
      scope: 'local',
      // The scheduler keeps what a local task throws to itself.
      fn: () =>
        fn().catch(error => {
          options.logger.error(`The ${name} failed: ${stringifyError(error)}`);
          throw error;
        }),
    });
  const inTurn = (
    turn: { name: string; everyMs: number },
    work: () => Promise<void>,
  ) =>
    everywhere(turn.name, () =>
      turns.take(turn.name, { everyMs: turn.everyMs, work }),
    );
  await everywhere('worker', () => worker.tick());
  await inTurn(OBSERVER, () => observer.observe());
  await inTurn(LOG, () => logReader.read());
  await inTurn(NOTIFIER, () => notifier.notify());
  await inTurn(RECONCILER, () => options.reconciler.reconcile());
  await scheduler.scheduleTask({
    id: 'provisioning-log-retention',
    frequency: { days: 1 },
    initialDelay: { minutes: 5 },
    timeout: { minutes: 2 },
    scope: 'global',
    fn: () => options.logRetention.enforce(),
  });
}

/** Looks at the far end without waiting for the next turn; one that is under way is enough. */
export function lookNow(options: {
  logger: LoggerService;
  observer: Pick<RunObserver, 'observe'>;
  turns: Turns;
}): void {
  const { logger, observer, turns } = options;
  const work = () => observer.observe();
  turns
    .take(OBSERVER.name, { everyMs: OBSERVER.everyMs, early: true, work })
    .catch(error => {
      logger.warn(`Not looked at sooner: ${stringifyError(error)}`);
    });
}
