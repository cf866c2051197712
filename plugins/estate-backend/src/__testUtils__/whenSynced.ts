/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SyncReport } from '@steward/backstage-plugin-estate-common';

/** Asks for the report of a sync until the sync has ended. */
export async function whenSynced(
  ask: () => Promise<SyncReport>,
): Promise<SyncReport> {
  let report = await ask();
  while (report.state === 'queued' || report.state === 'running') {
    report = await ask();
  }
  return report;
}
