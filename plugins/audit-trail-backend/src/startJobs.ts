/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Jobs } from '@steward/backstage-plugin-portal-node';
import { AuditStores } from './createStores';
import { DigestAnchor } from './proof/DigestAnchor';

// As long as CloudTrail's own event history.
const AWS_CALLS_MS = 90 * 86_400_000;

/**
 * Signs a digest every hour, checks the chain every few minutes and drops what
 * is old every day, each on one replica.
 */
export async function startJobs(options: {
  anchor?: DigestAnchor;
  jobs: Jobs;
  logger: LoggerService;
  scheduler: SchedulerService;
  stores: AuditStores;
}): Promise<void> {
  const { anchor, jobs, logger, scheduler, stores } = options;
  await scheduler.scheduleTask({
    id: 'audit-trail-digest',
    frequency: { cron: '0 * * * *' },
    timeout: { minutes: 10 },
    scope: 'global',
    async fn() {
      await stores.digests.sign();
      await anchor?.run();
    },
  });
  await jobs.onOneReplica({
    name: 'proof',
    every: { minutes: 5 },
    timeout: { minutes: 10 },
    async work() {
      await stores.proof.run();
      const { firstBad } = await stores.proof.status();
      if (firstBad) {
        logger.error(
          `The audit trail does not hold: record ${firstBad.seq}: ${firstBad.reason}`,
        );
      }
    },
  });
  await scheduler.scheduleTask({
    id: 'audit-trail-retention',
    frequency: { cron: '30 3 * * *' },
    timeout: { hours: 1 },
    scope: 'global',
    async fn() {
      const dropped = await stores.retention.run();
      await stores.awsCalls.forget(
        new Date(Date.now() - AWS_CALLS_MS).toISOString(),
      );
      if (dropped > 0) {
        logger.info(`Retention dropped ${dropped} audit events`);
      }
    },
  });
}
