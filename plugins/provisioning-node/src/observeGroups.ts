/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Run,
  RunExecution,
} from '@steward/backstage-plugin-provisioning-common';
import { Observation } from './RunExecutor';
import { waitingWords } from './waitingWords';

/** A run that was started at AWS or a Git host. @public */
export type StartedRun = Run & { execution: RunExecution };

/** Whether a run was started. @public */
export function isStarted(run: Run): run is StartedRun {
  return run.execution !== undefined;
}

/**
 * Looks at runs a group at a time: those that one call tells of. What keeps
 * one group from being looked at is said on its runs, and on no others.
 *
 * @param options.look - Puts what it sees into the map; may throw.
 *
 * @public
 */
export async function observeGroups(options: {
  runs: readonly Run[];
  keyOf: (run: Run) => string;
  look: (
    runs: StartedRun[],
    key: string,
    seen: Map<string, Observation>,
  ) => Promise<void>;
  /** What is known of a run when looking failed; by default, what it waits for. */
  unseen?: (run: StartedRun, error: unknown) => Observation;
}): Promise<Map<string, Observation>> {
  const { unseen = waiting } = options;
  const seen = new Map<string, Observation>();
  const started = options.runs.filter(isStarted);
  await Promise.all(
    [...Map.groupBy(started, options.keyOf)].map(async ([key, group]) => {
      try {
        await options.look(group, key, seen);
      } catch (error) {
        for (const run of group.filter(({ id }) => !seen.has(id))) {
          seen.set(run.id, unseen(run, error));
        }
      }
    }),
  );
  return seen;
}

function waiting({ execution }: StartedRun, error: unknown): Observation {
  return { execution, waitingFor: waitingWords(error) };
}
