/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SchedulerService } from '@backstage/backend-plugin-api';
import { DirectoryWorkspaceProvider } from './DirectoryWorkspaceProvider';

const DAY_MS = 86_400_000;

/** Removes old archives once a day, in the folder of each replica. */
export async function schedulePruning(
  scheduler: SchedulerService,
  provider: DirectoryWorkspaceProvider,
  keepDays: number,
): Promise<void> {
  await scheduler.scheduleTask({
    id: 'steward-prune-workspaces',
    scope: 'local',
    frequency: { days: 1 },
    timeout: { minutes: 10 },
    fn: () => provider.prune(new Date(Date.now() - keepDays * DAY_MS)),
  });
}
