/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SyncOverview } from '@steward/backstage-plugin-estate-common';
import { formatCount } from '@steward/backstage-plugin-portal-react';

/** What of the syncs waits for somebody, each as a few words. */
export function todoOf({ counts }: Pick<SyncOverview, 'counts'>): string[] {
  return [
    counts.heldBack > 0 && `${formatCount(counts.heldBack, 'removal')} held`,
    counts.unresolvedOwners > 0 &&
      formatCount(counts.unresolvedOwners, 'unresolved owner'),
    counts.quarantined > 0 &&
      `${formatCount(counts.quarantined, 'record')} in quarantine`,
    counts.configurationProblems > 0 &&
      formatCount(counts.configurationProblems, 'configuration problem'),
  ].filter(words => words !== false);
}
