/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Run,
  RunExecution,
} from '@steward/backstage-plugin-provisioning-common';
import { Observation } from '@steward/backstage-plugin-provisioning-node';
import { groupBy } from '../groupBy';

/** A run that was started at the far end. */
export type StartedRun = Run & { execution: RunExecution };

/**
 * Looks at runs a group at a time: those that one call tells of. What keeps
 * one group from being looked at is said on its runs, and on no others.
 *
 * @param options.look - Puts what it sees into the map; may throw.
 */
export async function observeGroups(options: {
  runs: readonly Run[];
  keyOf: (run: Run) => string;
  look: (
    runs: StartedRun[],
    key: string,
    seen: Map<string, Observation>,
  ) => Promise<void>;
  /** What is waited for, in words, when looking failed. */
  waitingFor: (error: unknown) => string;
}): Promise<Map<string, Observation>> {
  const seen = new Map<string, Observation>();
  const started = options.runs.filter(
    (run): run is StartedRun => run.execution !== undefined,
  );
  await Promise.all(
    [...groupBy(started, options.keyOf)].map(async ([key, group]) => {
      try {
        await options.look(group, key, seen);
      } catch (error) {
        const waitingFor = options.waitingFor(error);
        for (const { id, execution } of group) {
          if (!seen.has(id)) {
            seen.set(id, { execution, waitingFor });
          }
        }
      }
    }),
  );
  return seen;
}
