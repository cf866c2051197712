/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SyncOverview } from '@steward/backstage-plugin-estate-common';
import { counted } from '../../glossary/counted';
import { EstateWords } from '../../translation';

/** What of the syncs waits for somebody, each as a few words. */
export function todoOf(
  t: EstateWords,
  { counts }: Pick<SyncOverview, 'counts'>,
): string[] {
  return (
    [
      'heldBack',
      'unresolvedOwners',
      'quarantined',
      'configurationProblems',
    ] as const
  )
    .filter(todo => counts[todo] > 0)
    .map(todo => t(`homeWidget.${todo}`, counted(counts[todo])));
}
