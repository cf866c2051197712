/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';
import { Observation, RunExecutor, SaveProgress } from '../RunExecutor';
import { setTimeout as delay } from 'node:timers/promises';

/** Keeps what an executor did so far, where nobody else looks at the run. @public */
export const keep: SaveProgress = async (run, execution) => ({
  ...run,
  execution,
});

/** Looks at a run as the observer does, and keeps what was seen, until something holds. @public */
export async function observeUntil(
  executor: RunExecutor,
  run: Run,
  holds: (observation: Observation) => boolean = ({ outcome }) =>
    outcome !== undefined,
): Promise<{ run: Run; observation: Observation; words: Set<string> }> {
  const words = new Set<string>();
  let current = run;
  const save: SaveProgress = async (before, execution) => {
    current = { ...before, execution };
    return current;
  };
  for (;;) {
    const observations = await executor.observe([current], save);
    const observation = observations.get(run.id);
    if (observation) {
      words.add(observation.waitingFor ?? '');
      const { execution, retry, steps = current.steps } = observation;
      current = { ...current, execution, retry, steps };
      if (holds(observation)) {
        return { run: current, observation, words };
      }
    }
    await delay(40);
  }
}
