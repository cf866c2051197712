/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  enclaveTransition,
  EnclaveTransition,
  Finding,
  Run,
  RunExecution,
} from '@steward/backstage-plugin-provisioning-common';
import {
  CancelResult,
  LogReading,
  Observation,
  RunExecutor,
} from '@steward/backstage-plugin-provisioning-node';
import { executionUrl } from '../../aws/executionArn';
import { EnclaveRow } from '../../aws/EnclaveRow';
import { EnclaveTable } from '../../aws/EnclaveTable';
import { ListedExecution, StateMachines } from '../../aws/StateMachines';
import { waitingWords } from '../../engine/waitingWords';
import { groupBy } from '../../groupBy';
import { ExecutionLog } from '../../log/ExecutionLog';
import { EnclavesSection } from '../config/ExecutorsConfig';
import { causeOf } from './causeOf';
import { EnclaveChange, enclaveChangeSchema } from './EnclaveChange';
import { EnclaveDoctor } from './EnclaveDoctor';
import { EnclaveExecutions } from './EnclaveExecutions';
import { enclaveIdOf } from './enclaveId';
import { EnclaveWriter } from './EnclaveWriter';
import { EnclaveVerdict, judgeEnclave } from './judgeEnclave';

/** Name that plans call this executor by. */
export const ENCLAVE_TABLE = 'enclave-table';

/** The clock of AWS may differ from ours. */
const SKEW_MS = 5_000;
const LIST_SKEW_MS = 60_000;

/**
 * Asks the enclave platform by its table. The platform's own stream and
 * machines take over: this never starts a machine itself.
 */
export class EnclaveTableExecutor implements RunExecutor {
  static create(options: {
    table: EnclaveTable;
    machines: StateMachines;
    log: ExecutionLog;
    /** Absent: nothing can be asked for. */
    section: EnclavesSection | undefined;
    clock: () => Date;
  }): EnclaveTableExecutor {
    return new EnclaveTableExecutor(options);
  }

  readonly name = ENCLAVE_TABLE;
  readonly #options: Parameters<typeof EnclaveTableExecutor.create>[0];
  readonly #writer: EnclaveWriter;
  readonly #doctor: EnclaveDoctor | undefined;

  private constructor(
    options: Parameters<typeof EnclaveTableExecutor.create>[0],
  ) {
    this.#options = options;
    this.#writer = EnclaveWriter.create(options);
    this.#doctor =
      options.section &&
      EnclaveDoctor.create({
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
    const observations = new Map<string, Observation>();
    const groups = groupBy(
      runs.filter(({ execution }) => execution),
      run => JSON.stringify(changeOf(run).table),
    );
    for (const group of groups.values()) {
      try {
        await this.#observeTable(group, observations);
      } catch (error) {
        const waitingFor = waitingWords(error);
        for (const { id, execution } of group) {
          if (execution && !observations.has(id)) {
            observations.set(id, { execution, waitingFor });
          }
        }
      }
    }
    return observations;
  }

  async cancel(run: Run, { stop }: { stop: boolean }): Promise<CancelResult> {
    const { table, machines } = this.#options;
    const change = changeOf(run);
    const id = idOf(run, change);
    const row = await table.row(change.table, id, run.correlationId);
    if (row?.steward?.runId !== run.id) {
      return { leftBehind: [] };
    }
    const arn = run.execution && arnOf(run.execution);
    if (!stop || !arn) {
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

  async #observeTable(
    runs: readonly Run[],
    observations: Map<string, Observation>,
  ): Promise<void> {
    const { table, machines, section } = this.#options;
    const place = changeOf(runs[0]).table;
    const since = Math.min(...runs.map(requestTime)) - LIST_SKEW_MS;
    const [rows, executions] = await Promise.all([
      table.rows(
        place,
        runs.map(run => idOf(run, changeOf(run))),
      ),
      section && EnclaveExecutions.read(machines, section, new Date(since)),
    ]);
    for (const run of runs) {
      const change = changeOf(run);
      const id = idOf(run, change);
      const earlier = earlierOf(run);
      const own = (executions?.of(id, change.operation) ?? []).filter(
        ({ arn, startDate }) =>
          startDate.getTime() >= requestTime(run) - SKEW_MS &&
          !earlier.includes(arn),
      );
      observations.set(
        run.id,
        await this.#observeOne(run, change, rows.get(id), own),
      );
    }
  }

  async #observeOne(
    run: Run,
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
        return this.#failed(execution, row, transition, verdict);
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
      : this.#failed(execution, row, transition);
  }

  async #failed(
    execution: RunExecution,
    row: EnclaveRow | undefined,
    { operation }: EnclaveTransition,
    verdict?: Extract<EnclaveVerdict, { is: 'failed' }>,
  ): Promise<Observation> {
    const ofHistory =
      verdict && (await this.#options.log.failureOf(verdict.execution.arn));
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
    run: Run,
    change: EnclaveChange,
    row: EnclaveRow | undefined,
    executions: readonly ListedExecution[],
  ): Promise<RunExecution> {
    const before = run.execution as RunExecution;
    const latest = executions.at(-1);
    const arn = latest?.arn ?? arnOf(before);
    const next: RunExecution = {
      ...before,
      status: row?.status ?? 'gone',
      observedAt: this.#options.clock().toISOString(),
      ...(latest?.stopDate && { finishedAt: latest.stopDate.toISOString() }),
      ...(arn && {
        url: executionUrl(arn),
        state: { ...before.state, executionArn: arn },
      }),
    };
    const isStored =
      arn === undefined ||
      row === undefined ||
      row.steward?.executionArn === arn ||
      row.status.startsWith('PENDING_');
    if (!isStored) {
      await this.#writer.storeExecution(change.table, row.id, arn, run);
    }
    return next;
  }
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

function earlierOf({ execution }: Run): unknown[] {
  const earlier = execution?.state?.earlier;
  return Array.isArray(earlier) ? earlier : [];
}

function changeOf(run: Run): EnclaveChange {
  return enclaveChangeSchema.parse(run.plan?.execution);
}

function idOf(run: Run, { enclaveId }: EnclaveChange): string {
  return enclaveId ?? enclaveIdOf(run);
}

function arnOf({ state }: RunExecution): string | undefined {
  const arn = state?.executionArn;
  return typeof arn === 'string' ? arn : undefined;
}

/** When this attempt was written into the table. */
function requestTime(run: Run): number {
  return Date.parse(run.execution?.startedAt ?? run.startedAt ?? run.createdAt);
}

/** The plan of a new enclave cannot know its id. */
function effectsOf(run: Run) {
  return run.plan?.effects.map(effect => ({
    ...effect,
    ref: effect.ref.replace('{enclaveId}', enclaveIdOf(run)),
  }));
}
