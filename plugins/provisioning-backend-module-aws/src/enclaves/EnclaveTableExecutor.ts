/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  enclaveTransition,
  Finding,
  Run,
  RunExecution,
} from '@steward/backstage-plugin-provisioning-common';
import {
  CancelResult,
  LogReading,
  Observation,
  observeGroups,
  RunExecutor,
} from '@steward/backstage-plugin-provisioning-node';
import { changedAt, EnclaveRow } from './EnclaveRow';
import { EnclaveTable } from './EnclaveTable';
import { StateMachines } from '../stepFunctions/StateMachines';
import { ExecutionLog } from '../stepFunctions/log/ExecutionLog';
import { EnclavesSection } from '../readAwsConfig';
import { PENDING, PICK_UP_MS } from './deadExecution';
import { EnclaveChange } from './EnclaveChange';
import { EnclaveDoctor } from './EnclaveDoctor';
import { EnclaveObserver } from './EnclaveObserver';
import { arnOf, changeOf, idOf } from './enclaveRun';
import { EnclaveWriter } from './EnclaveWriter';

/** Name that plans call this executor by. */
export const ENCLAVE_TABLE = 'enclave-table';

export interface EnclaveTableExecutorOptions {
  table: EnclaveTable;
  machines: StateMachines;
  log: ExecutionLog;
  /** Absent: nothing can be asked for. */
  section: EnclavesSection | undefined;
  clock: () => Date;
}

/**
 * Asks the enclave platform by its table. The platform's own stream and
 * machines take over: this never starts a machine itself.
 */
export class EnclaveTableExecutor implements RunExecutor {
  readonly name = ENCLAVE_TABLE;
  readonly #options: EnclaveTableExecutorOptions;
  readonly #writer: EnclaveWriter;
  readonly #observer: EnclaveObserver;
  readonly #doctor: EnclaveDoctor | undefined;

  constructor(options: EnclaveTableExecutorOptions) {
    this.#options = options;
    this.#writer = new EnclaveWriter(options);
    this.#observer = new EnclaveObserver({
      ...options,
      writer: this.#writer,
    });
    this.#doctor =
      options.section &&
      new EnclaveDoctor({
        ...options,
        section: options.section,
        writer: this.#writer,
      });
  }

  async start(run: Run): Promise<RunExecution> {
    const change = changeOf(run);
    const id = idOf(run, change);
    if (!change.item) {
      return this.#transition(run, change, id);
    }
    const askedAt = this.#options.clock();
    await this.#writer.create(run, change, id);
    return executionOf(run, change, id, askedAt);
  }

  /** From FAILED again; a row that its dead execution left behind is put there first. */
  async retry(run: Run): Promise<RunExecution> {
    const change = changeOf(run);
    const id = idOf(run, change);
    const { table } = this.#options;
    const row = await table.row(change.table, id, run.correlationId);
    if (!row && change.item) {
      return this.start(run);
    }
    await this.#doctor?.healRow(id, run.correlationId);
    return this.#transition(run, change, id);
  }

  async observe(runs: readonly Run[]): Promise<Map<string, Observation>> {
    return observeGroups({
      runs,
      keyOf: run => JSON.stringify(changeOf(run).table),
      look: (group, _table, seen) => this.#observer.observe(group, seen),
    });
  }

  async cancel(run: Run, { stop }: { stop: boolean }): Promise<CancelResult> {
    const { table, machines } = this.#options;
    const change = changeOf(run);
    const id = idOf(run, change);
    const row = await table.row(change.table, id, run.correlationId);
    if (row?.steward?.runId !== run.id) {
      return { leftBehind: [] };
    }
    const arn = stop
      ? (run.execution && arnOf(run.execution)) ??
        row.steward.executionArn ??
        (await this.#observer.runningFor(run))
      : undefined;
    if (stop && !arn && isNew(row, this.#options.clock())) {
      throw new Error(
        `The platform has not picked ${id} up yet; it is stopped as soon as it has`,
      );
    }
    if (!arn) {
      return {
        leftBehind: [
          `The enclave platform goes on with ${id}: its row says ${row.status}`,
        ],
      };
    }
    await machines.stop(arn, `Run ${run.id} was cancelled`, run.correlationId);
    return {
      leftBehind: [
        `The row of ${id} may say ${row.status} until the reconciler puts it to FAILED`,
        'A Terraform run that was cut off may hold its state lock',
      ],
      execution: run.execution && { ...run.execution, status: 'ABORTED' },
    };
  }

  async readLog(run: Run, cursor: string | undefined): Promise<LogReading> {
    const { log, section } = this.#options;
    const executionArn = run.execution && arnOf(run.execution);
    if (!executionArn) {
      return { lines: [], cursor };
    }
    return log.read({
      run,
      executionArn,
      cursor,
      place: section?.logGroup
        ? { logGroup: section.logGroup, streamPrefix: section.streamPrefix }
        : undefined,
    });
  }

  async findDisagreements(
    runs: readonly Run[],
  ): Promise<Omit<Finding, 'foundAt'>[]> {
    return this.#doctor?.examine(runs) ?? [];
  }

  async heal(finding: Finding): Promise<void> {
    await this.#doctor?.heal(finding);
  }

  async #transition(
    run: Run,
    change: EnclaveChange,
    id: string,
  ): Promise<RunExecution> {
    const askedAt = this.#options.clock();
    const before = await this.#writer.transition(
      run,
      change,
      id,
      enclaveTransition(change.operation),
    );
    const earlier = [
      before?.steward?.executionArn,
      run.execution && arnOf(run.execution),
    ].filter(arn => arn !== undefined);
    return executionOf(run, change, id, askedAt, earlier);
  }
}

/** Whether the platform may yet start the execution that a row asks for. */
function isNew(row: EnclaveRow, now: Date): boolean {
  return (
    PENDING.includes(row.status) && now.getTime() - changedAt(row) < PICK_UP_MS
  );
}

/** @param earlier - Executions of the enclave that are not of this request. */
function executionOf(
  run: Run,
  { table, operation }: EnclaveChange,
  id: string,
  askedAt: Date,
  earlier: string[] = [],
): RunExecution {
  return {
    executor: ENCLAVE_TABLE,
    attempt: run.attempt,
    name: id,
    ref: `${table.tableName}/${id}`,
    accountId: table.accountId,
    region: table.region,
    status: enclaveTransition(operation).to,
    startedAt: askedAt.toISOString(),
    state: { earlier },
  };
}
