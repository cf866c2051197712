/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Run,
  RunExecution,
} from '@steward/backstage-plugin-provisioning-common';
import {
  Observation,
  StartedRun,
} from '@steward/backstage-plugin-provisioning-node';
import { ListedExecution, StateMachines } from './StateMachines';
import { MachineExecution, planOf } from './MachineExecution';
import {
  ENDED,
  FRESH_MS,
  needsOutput,
  observeExecution,
  SeenExecution,
} from './observeExecution';

/** Clocks differ, and a list is as of some seconds ago. */
const SKEW_MS = 5 * 60_000;
/** How long one look may wait for its turns to describe. */
const LOOK_MS = 2_000;

export interface MachineObserverOptions {
  machines: StateMachines;
  clock: () => Date;
}

/** Looks at all runs of a machine. */
export class MachineObserver {
  readonly #options: MachineObserverOptions;

  constructor(options: MachineObserverOptions) {
    this.#options = options;
  }

  /** One list tells of all; described is only what it does not tell enough of. */
  async observe(
    machineArn: string,
    runs: readonly StartedRun[],
    observations: Map<string, Observation>,
  ): Promise<void> {
    const { machines, clock } = this.#options;
    const started = runs.map(({ execution, startedAt, createdAt }) =>
      Date.parse(execution.startedAt ?? startedAt ?? createdAt),
    );
    const since = new Date(Math.min(...started) - SKEW_MS);
    const list = await machines.since(machineArn, since);
    const byArn = new Map(list.map(one => [one.arn, one]));
    const until = Date.now() + LOOK_MS;
    for (const run of runs) {
      const { execution } = run;
      if (execution.ref) {
        const plan = planOf(run);
        const seen = await this.#see(execution.ref, byArn, plan, until);
        observations.set(
          run.id,
          seen === 'absent'
            ? lost(run, execution, clock())
            : observeExecution(run, execution, plan, seen, clock()),
        );
      }
    }
  }

  async #see(
    arn: string,
    byArn: ReadonlyMap<string, ListedExecution>,
    plan: MachineExecution,
    until: number,
  ): Promise<SeenExecution | 'absent'> {
    const inList = byArn.get(arn);
    const isEnough =
      inList &&
      (!ENDED.includes(inList.status) ||
        (inList.status === 'SUCCEEDED' && !needsOutput(plan)));
    if (inList && isEnough) {
      return { ...inList, isDescribed: false };
    }
    const described = await this.#options.machines.execution(
      arn,
      Math.max(0, until - Date.now()),
    );
    if (described === 'absent') {
      return inList ? { ...inList, isDescribed: false } : 'absent';
    }
    if (!described) {
      return inList
        ? { ...inList, isDescribed: false }
        : { status: 'RUNNING', isDescribed: false };
    }
    return {
      status: described.status ?? 'UNKNOWN',
      startDate: described.startDate,
      stopDate: described.stopDate,
      output: described.output,
      error: described.error,
      cause: described.cause,
      redriveCount: described.redriveCount,
      isDescribed: true,
    };
  }
}

/** AWS may not know yet what it just started; later it is gone. */
function lost(run: Run, execution: RunExecution, now: Date): Observation {
  const age = now.getTime() - Date.parse(execution.startedAt ?? run.updatedAt);
  return age < FRESH_MS
    ? { execution, waitingFor: 'AWS does not tell of the fresh execution yet' }
    : {
        execution,
        outcome: 'failed',
        failure: {
          reason: `AWS knows no execution ${execution.name} any more`,
          leftBehind: ['What it did by then, which nobody can tell'],
          nextStep: 'Look at the account, then ask again',
          retryable: false,
        },
      };
}
