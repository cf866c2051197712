/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Run,
  RunExecution,
} from '@steward/backstage-plugin-provisioning-common';
import {
  CancelResult,
  isStarted,
  LogReading,
  Observation,
  RunExecutor,
  SaveProgress,
} from '@steward/backstage-plugin-provisioning-node';
import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { StepFunctionsExecutor } from '../stepFunctions/StepFunctionsExecutor';
import { FleetChange, fleetChangeSchema } from './FleetChange';
import { leftInQueue } from './queueFailure';
import { QueueFleet } from './QueueFleet';
import { readProgress } from './QueueProgress';

/** Name that plans call this executor by. */
export const FLEET = 'fleet';

export interface FleetExecutorOptions {
  aws: AwsAccess;
  stepFunctions: StepFunctionsExecutor;
  clock: () => Date;
}

/** Applies a payload to many accounts: by a machine that maps over them, or by a message for each. */
export class FleetExecutor implements RunExecutor {
  readonly name = FLEET;
  readonly #stepFunctions: StepFunctionsExecutor;
  readonly #queue: QueueFleet;

  constructor(options: FleetExecutorOptions) {
    this.#stepFunctions = options.stepFunctions;
    this.#queue = new QueueFleet(options);
  }

  async start(run: Run): Promise<RunExecution> {
    const change = changeOf(run);
    return change.destination === 'queue'
      ? this.#queue.start(run, FLEET, change)
      : ours(await this.#stepFunctions.start(machineRun(run)));
  }

  async retry(run: Run): Promise<RunExecution> {
    return changeOf(run).destination === 'queue'
      ? this.start(run)
      : ours(await this.#stepFunctions.retry(machineRun(run)));
  }

  async observe(
    runs: readonly Run[],
    save: SaveProgress,
  ): Promise<Map<string, Observation>> {
    const observations = new Map<string, Observation>();
    const byMachine = runs.filter(
      run => changeOf(run).destination === 'state-machine',
    );
    const seen = await this.#stepFunctions.observe(byMachine.map(machineRun));
    for (const [id, observation] of seen) {
      observations.set(id, {
        ...observation,
        execution: ours(observation.execution),
      });
    }
    for (const run of runs.filter(isStarted)) {
      const change = changeOf(run);
      if (change.destination === 'queue') {
        const observation = await this.#queue.observe(run, change, save);
        if (observation) {
          observations.set(run.id, observation);
        }
      }
    }
    return observations;
  }

  async cancel(run: Run, options: { stop: boolean }): Promise<CancelResult> {
    if (changeOf(run).destination === 'state-machine') {
      return this.#stepFunctions.cancel(machineRun(run), options);
    }
    return { leftBehind: leftInQueue(readProgress(run.execution?.state)) };
  }

  /** The steps of a fleet are its accounts, not the states of its machine. */
  async readLog(run: Run, cursor: string | undefined): Promise<LogReading> {
    if (changeOf(run).destination === 'queue') {
      return { lines: [], cursor };
    }
    const { steps, ...rest } = await this.#stepFunctions.readLog(
      machineRun(run),
      cursor,
    );
    return rest;
  }
}

function changeOf(run: Run): FleetChange {
  return fleetChangeSchema.parse(run.plan?.execution);
}

/** The run as the executor of machines knows it. */
function machineRun(run: Run): Run {
  const change = changeOf(run);
  return change.destination === 'state-machine' && run.plan
    ? { ...run, plan: { ...run.plan, execution: change.machine } }
    : run;
}

function ours(execution: RunExecution): RunExecution {
  return { ...execution, executor: FLEET };
}
