/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { executionConsoleUrl } from '@steward/backstage-plugin-aws-common';
import {
  EnclaveTransition,
  enclaveTransition,
  Run,
  RunExecution,
} from '@steward/backstage-plugin-provisioning-common';
import {
  Observation,
  StartedRun,
} from '@steward/backstage-plugin-provisioning-node';
import { EnclaveRow } from './EnclaveRow';
import { EnclaveTable } from './EnclaveTable';
import { ListedExecution, StateMachines } from '../stepFunctions/StateMachines';
import pLimit from 'p-limit';
import { ExecutionLog } from '../stepFunctions/log/ExecutionLog';
import { EnclavesSection } from '../readAwsConfig';
import { causeOf } from './causeOf';
import { EnclaveChange } from './EnclaveChange';
import { EnclaveExecutions } from './EnclaveExecutions';
import {
  arnOf,
  changeOf,
  earlierOf,
  effectsOf,
  idOf,
  requestTime,
} from './enclaveRun';
import { EnclaveWriter } from './EnclaveWriter';
import { EnclaveVerdict, judgeEnclave } from './judgeEnclave';

/** The clock of AWS may differ from ours. */
const SKEW_MS = 5_000;
const LIST_SKEW_MS = 60_000;
const AT_ONCE = 16;

export interface EnclaveObserverOptions {
  table: EnclaveTable;
  machines: StateMachines;
  log: ExecutionLog;
  section: EnclavesSection | undefined;
  writer: EnclaveWriter;
  clock: () => Date;
}

/** Tells by rows and executions together what became of requests. */
export class EnclaveObserver {
  readonly #options: EnclaveObserverOptions;

  constructor(options: EnclaveObserverOptions) {
    this.#options = options;
  }

  /** Looks at runs of one table: rows in batches, executions in one list for each machine. */
  async observe(
    runs: readonly StartedRun[],
    observations: Map<string, Observation>,
  ): Promise<void> {
    const { table } = this.#options;
    const place = changeOf(runs[0]).table;
    const [rows, executions] = await Promise.all([
      table.rows(
        place,
        runs.map(run => idOf(run, changeOf(run))),
      ),
      this.#executionsSince(runs),
    ]);
    await pLimit(AT_ONCE).map(runs, async run => {
      const change = changeOf(run);
      const row = rows.get(idOf(run, change));
      observations.set(
        run.id,
        await this.#observeOne(run, change, row, ownOf(run, executions)),
      );
    });
  }

  /** The execution that works on a run's request, though nobody noted it yet. */
  async runningFor(run: Run): Promise<string | undefined> {
    const own = ownOf(run, await this.#executionsSince([run]));
    return own.findLast(({ stopDate }) => !stopDate)?.arn;
  }

  async #executionsSince(
    runs: readonly Run[],
  ): Promise<EnclaveExecutions | undefined> {
    const { machines, section } = this.#options;
    const since = Math.min(...runs.map(requestTime)) - LIST_SKEW_MS;
    return (
      section && EnclaveExecutions.read(machines, section, new Date(since))
    );
  }

  async #observeOne(
    run: StartedRun,
    change: EnclaveChange,
    row: EnclaveRow | undefined,
    executions: readonly ListedExecution[],
  ): Promise<Observation> {
    const transition = enclaveTransition(change.operation);
    const verdict = judgeEnclave(transition, row, executions);
    const execution = await this.#noted(run, change, row, executions);
    switch (verdict.is) {
      case 'under-way':
        return { execution, waitingFor: verdict.waitingFor };
      case 'done':
        return { execution, outcome: 'succeeded', effects: effectsOf(run) };
      case 'failed':
        return this.#failed(run, execution, row, transition, verdict);
      default:
        return this.#twice(run, execution, row, transition, verdict);
    }
  }

  /** What the row alone says is believed when it says it a second time. */
  async #twice(
    run: Run,
    execution: RunExecution,
    row: EnclaveRow | undefined,
    transition: EnclaveTransition,
    verdict: EnclaveVerdict,
  ): Promise<Observation> {
    const seen = `${verdict.is} ${row?.status}`;
    if (execution.state?.seen !== seen) {
      return {
        execution: { ...execution, state: { ...execution.state, seen } },
        waitingFor: 'The row says that it is over; it is looked at once more',
      };
    }
    return verdict.is === 'done-by-row'
      ? { execution, outcome: 'succeeded', effects: effectsOf(run) }
      : this.#failed(run, execution, row, transition);
  }

  async #failed(
    run: Run,
    execution: RunExecution,
    row: EnclaveRow | undefined,
    { operation }: EnclaveTransition,
    verdict?: Extract<EnclaveVerdict, { is: 'failed' }>,
  ): Promise<Observation> {
    const ofHistory =
      verdict &&
      (await this.#options.log.failureOf(
        verdict.execution.arn,
        run.correlationId,
      ));
    const isStale = row !== undefined && row.status !== 'FAILED';
    return {
      execution,
      outcome: 'failed',
      failure: {
        reason: row
          ? causeOf(ofHistory, row)
          : ofHistory ?? 'The row of the enclave is gone from the table',
        leftBehind: [
          ...(isStale
            ? [`The row still says ${row.status}, although its execution ended`]
            : []),
          ...(operation === 'destroy'
            ? ['What Terraform did not destroy']
            : ['What Terraform made before it failed']),
        ],
        nextStep: isStale
          ? 'Retry: the row is put to FAILED first. Or destroy the enclave'
          : 'Put the cause right, then retry, or destroy the enclave',
        retryable: row !== undefined,
      },
    };
  }

  /** The execution as it is known now; its ARN is stored on the row as soon as that is safe. */
  async #noted(
    run: StartedRun,
    change: EnclaveChange,
    row: EnclaveRow | undefined,
    executions: readonly ListedExecution[],
  ): Promise<RunExecution> {
    const before = run.execution;
    const latest = executions.at(-1);
    const arn = latest?.arn ?? arnOf(before);
    const next: RunExecution = {
      ...before,
      status: row?.status ?? 'gone',
      observedAt: this.#options.clock().toISOString(),
      ...(latest?.stopDate && { finishedAt: latest.stopDate.toISOString() }),
      ...(arn && {
        url: executionConsoleUrl(arn),
        state: { ...before.state, executionArn: arn },
      }),
    };
    const isStored =
      arn === undefined ||
      row === undefined ||
      row.steward?.executionArn === arn ||
      row.status.startsWith('PENDING_');
    if (!isStored) {
      await this.#options.writer.storeExecution(change.table, row.id, arn, run);
    }
    return next;
  }
}

/** The executions that the platform started for a run's request, oldest first. */
function ownOf(
  run: Run,
  executions: EnclaveExecutions | undefined,
): ListedExecution[] {
  const change = changeOf(run);
  const earlier = earlierOf(run);
  return (executions?.of(idOf(run, change), change.operation) ?? []).filter(
    ({ arn, startDate }) =>
      startDate.getTime() >= requestTime(run) - SKEW_MS &&
      !earlier.includes(arn),
  );
}
