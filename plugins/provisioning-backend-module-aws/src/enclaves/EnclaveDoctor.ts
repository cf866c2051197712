/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError } from '@backstage/errors';
import {
  ENCLAVE_STATES,
  Finding,
  Run,
} from '@steward/backstage-plugin-provisioning-common';
import { changedAt, EnclaveRow } from './EnclaveRow';
import { EnclaveTable, TablePlace } from './EnclaveTable';
import { ListedExecution, StateMachines } from '../stepFunctions/StateMachines';
import { ExecutionLog } from '../stepFunctions/log/ExecutionLog';
import { EnclavesSection } from '../readAwsConfig';
import { causeOf } from './causeOf';
import {
  DEAD,
  deadExecution,
  LONGEST_MS,
  PENDING,
  PICK_UP_MS,
  UNDER_WAY,
} from './deadExecution';
import { EnclaveExecutions } from './EnclaveExecutions';
import { EnclaveWriter } from './EnclaveWriter';

type FoundFinding = Omit<Finding, 'foundAt'>;

/** The platform's own handler may still write the row. */
const SETTLE_MS = 2 * 60_000;
const SKEW_MS = 10 * 60_000;
/** A row that is stuck for longer is too old to ask its machine about. */
const LOOK_BACK_MS = 7 * 24 * 60 * 60_000;

export interface EnclaveDoctorOptions {
  table: EnclaveTable;
  machines: StateMachines;
  log: ExecutionLog;
  section: EnclavesSection;
  writer: EnclaveWriter;
  clock: () => Date;
}

/** Finds rows and executions that disagree, and makes the one transition that is safe. */
export class EnclaveDoctor {
  readonly #options: EnclaveDoctorOptions;
  readonly #place: TablePlace;

  constructor(options: EnclaveDoctorOptions) {
    const { accountId, region, tableName } = options.section;
    this.#options = options;
    this.#place = { accountId, region, tableName };
  }

  async examine(runs: readonly Run[]): Promise<FoundFinding[]> {
    const { table } = this.#options;
    const lists = await Promise.all(
      [...UNDER_WAY, ...PENDING].map(status =>
        table.inState(this.#place, status),
      ),
    );
    const rows = lists.flat();
    const executions = await this.#executionsFor(rows);
    const runOf = new Map(runs.map(run => [run.id, run]));
    const findings = rows.flatMap(
      row => this.#judge(row, executions.of(row.id)) ?? [],
    );
    return [
      ...findings.map(finding => ({
        ...finding,
        runId: runIdOf(finding, rows, runOf),
      })),
      ...this.#twice(executions),
      ...(await this.#withoutRow(executions, rows)),
      ...(await this.#unknownStates(runs)),
    ];
  }

  /** @throws ConflictError when it is no longer true. */
  async heal(finding: Finding): Promise<void> {
    const id = finding.ref ?? '';
    if (!(await this.healRow(id, finding.id.slice(0, 60)))) {
      throw new ConflictError(
        `The row of ${id} is no longer ${finding.proposal?.from}, or its execution lives`,
      );
    }
  }

  /** Puts a row to FAILED whose execution is dead; false when there is nothing to heal. */
  async healRow(id: string, correlationId: string): Promise<boolean> {
    const { table, writer, log } = this.#options;
    const row = await table.row(this.#place, id, correlationId);
    if (!row || ![...UNDER_WAY, ...PENDING].includes(row.status)) {
      return false;
    }
    const executions = await this.#executionsFor([row]);
    const dead = deadExecution(row, executions.of(id));
    if (!dead) {
      return false;
    }
    const cause = causeOf(await log.failureOf(dead.arn, correlationId), row);
    return writer.markFailed(this.#place, row, cause, correlationId);
  }

  async #executionsFor(
    rows: readonly EnclaveRow[],
  ): Promise<EnclaveExecutions> {
    const { machines, section, clock } = this.#options;
    const now = clock().getTime();
    const oldest = Math.min(now, ...rows.map(changedAt));
    const since = Math.max(oldest - SKEW_MS, now - LOOK_BACK_MS);
    return EnclaveExecutions.read(machines, section, new Date(since));
  }

  #judge(
    row: EnclaveRow,
    executions: readonly ListedExecution[],
  ): FoundFinding | undefined {
    const age = this.#options.clock().getTime() - changedAt(row);
    const dead = deadExecution(row, executions);
    if (dead) {
      const deadFor =
        this.#options.clock().getTime() - (dead.stopDate?.getTime() ?? 0);
      return deadFor < SETTLE_MS
        ? undefined
        : this.#finding(row, {
            type: 'row-behind-execution',
            message: `The row of ${nameOf(row)} says ${
              row.status
            }, but its execution ended as ${
              dead.status
            } at ${dead.stopDate?.toISOString()}`,
            proposal: {
              title: `Put the row of ${nameOf(
                row,
              )} to FAILED with the real cause`,
              from: row.status,
              to: 'FAILED',
              safe: true,
            },
          });
    }
    if (executions.some(({ status }) => !DEAD.includes(status))) {
      return undefined;
    }
    if (PENDING.includes(row.status) && age > PICK_UP_MS) {
      return this.#finding(row, {
        type: 'row-without-execution',
        message: `The row of ${nameOf(row)} says ${
          row.status
        } since ${lastChange(
          row,
        )}, and no execution was started for it; the platform's trigger lost it. An edit of the row makes the trigger look again`,
      });
    }
    return UNDER_WAY.includes(row.status) && age > LONGEST_MS
      ? this.#finding(row, {
          type: 'row-without-execution',
          message: `The row of ${nameOf(row)} says ${
            row.status
          } since ${lastChange(
            row,
          )}, longer than its machine may run, and there is no execution of it`,
        })
      : undefined;
  }

  /** Two Terraform runs on one enclave get in each other's way. */
  #twice(executions: EnclaveExecutions): FoundFinding[] {
    return executions.enclaveIds.flatMap(id => {
      const running = executions.of(id).filter(one => !one.stopDate);
      return running.length > 1
        ? [
            {
              id: `execution-of-no-run:${id}`,
              type: 'execution-of-no-run' as const,
              message: `${
                running.length
              } executions work on the enclave ${id} at once: ${running
                .map(({ name }) => name)
                .join(', ')}`,
              accountId: this.#place.accountId,
              region: this.#place.region,
              ref: id,
            },
          ]
        : [];
    });
  }

  async #withoutRow(
    executions: EnclaveExecutions,
    rows: readonly EnclaveRow[],
  ): Promise<FoundFinding[]> {
    const known = new Set(rows.map(({ id }) => id));
    const suspects = executions.enclaveIds.filter(
      id =>
        !known.has(id) &&
        executions.of(id).some(({ status }) => status === 'RUNNING'),
    );
    const found = await this.#options.table.rows(this.#place, suspects);
    return suspects
      .filter(id => !found.has(id))
      .map(id => ({
        id: `execution-without-row:${id}`,
        type: 'execution-without-row' as const,
        message: `An execution works on the enclave ${id}, which has no row in ${
          this.#place.tableName
        }`,
        accountId: this.#place.accountId,
        region: this.#place.region,
        ref: id,
      }));
  }

  async #unknownStates(runs: readonly Run[]): Promise<FoundFinding[]> {
    const byId = new Map(
      runs.map(run => [run.execution?.name ?? run.target.name, run]),
    );
    const rows = await this.#options.table.rows(this.#place, [...byId.keys()]);
    return [...rows.values()]
      .filter(
        row => !(ENCLAVE_STATES as readonly string[]).includes(row.status),
      )
      .map(row => ({
        ...this.#finding(row, {
          type: 'unknown-state',
          message: `The row of ${nameOf(row)} says ${
            row.status
          }, which Steward does not know and leaves alone`,
        }),
        runId: byId.get(row.id)?.id,
      }));
  }

  #finding(
    row: EnclaveRow,
    rest: Pick<FoundFinding, 'type' | 'message' | 'proposal'>,
  ): FoundFinding {
    return {
      id: `${rest.type}:${row.id}`,
      accountId: row.accountId ?? this.#place.accountId,
      region: row.region ?? this.#place.region,
      ref: row.id,
      ...rest,
    };
  }
}

function runIdOf(
  { ref }: FoundFinding,
  rows: readonly EnclaveRow[],
  runs: ReadonlyMap<string, Run>,
): string | undefined {
  const runId = rows.find(({ id }) => id === ref)?.steward?.runId;
  return runId && runs.has(runId) ? runId : undefined;
}

function nameOf({ name, id }: EnclaveRow): string {
  return name ?? id;
}

function lastChange(row: EnclaveRow): string {
  return new Date(changedAt(row)).toISOString();
}
