/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ENCLAVE_TRANSITIONS,
  EnclaveTransition,
  enclaveTransition,
  Run,
} from '@steward/backstage-plugin-provisioning-common';
import { RunRefusedError } from '@steward/backstage-plugin-provisioning-node';
import { EnclaveRow } from './EnclaveRow';
import { EnclaveTable, RowInTheWayError, TablePlace } from './EnclaveTable';
import { EnclaveChange } from './EnclaveChange';

export interface EnclaveWriterOptions {
  table: EnclaveTable;
  clock: () => Date;
}

/**
 * Writes requests into the table, each under the condition that the row is in
 * a state that allows it and does not have it yet.
 */
export class EnclaveWriter {
  readonly #table: EnclaveTable;
  readonly #clock: () => Date;

  constructor(options: EnclaveWriterOptions) {
    this.#table = options.table;
    this.#clock = options.clock;
  }

  /** @throws RunRefusedError when another row is in the way. */
  async create(run: Run, change: EnclaveChange, id: string): Promise<void> {
    const now = this.#clock().toISOString();
    try {
      await this.#table.create(
        change.table,
        {
          ...change.item,
          id,
          status: enclaveTransition('deploy').to,
          createdAt: run.createdAt,
          updatedAt: now,
          updated_at: now,
          steward: markOf(run, change),
        },
        run.correlationId,
      );
    } catch (error) {
      if (error instanceof RowInTheWayError && isOf(error.row, run)) {
        return;
      }
      throw refusalOf(error, id, []);
    }
  }

  /**
   * @returns the row as it was before; undefined where an earlier call wrote it.
   * @throws RunRefusedError when the row's state does not allow it.
   */
  async transition(
    run: Run,
    change: EnclaveChange,
    id: string,
    { from, to }: EnclaveTransition,
  ): Promise<EnclaveRow | undefined> {
    const now = this.#clock().toISOString();
    try {
      return await this.#table.update(
        change.table,
        {
          id,
          set: {
            ...change.set,
            status: to,
            updatedAt: now,
            updated_at: now,
            steward: markOf(run, change),
          },
          remove: ['error_message', 'error_type'],
          condition: [
            'attribute_exists(id)',
            `#status IN (${from
              .map((_, index) => `:from${index}`)
              .join(', ')})`,
            // The same attempt has written already, and the platform may even be done with it.
            'NOT (attribute_exists(#steward) AND #steward.#runId = :run AND #steward.#attempt = :attempt)',
          ].join(' AND '),
          names: {
            '#status': 'status',
            '#steward': 'steward',
            '#runId': 'runId',
            '#attempt': 'attempt',
          },
          values: {
            ...Object.fromEntries(
              from.map((state, index) => [`:from${index}`, state]),
            ),
            ':run': run.id,
            ':attempt': run.attempt,
          },
        },
        run.correlationId,
      );
    } catch (error) {
      if (error instanceof RowInTheWayError && isOf(error.row, run)) {
        return undefined;
      }
      throw refusalOf(error, id, from);
    }
  }

  /** Puts a row whose execution is dead to FAILED, with the real cause; false when it moved meanwhile. */
  async markFailed(
    place: TablePlace,
    row: EnclaveRow,
    cause: string,
    correlationId: string,
  ): Promise<boolean> {
    const now = this.#clock().toISOString();
    return heldTrue(() =>
      this.#table.update(
        place,
        {
          id: row.id,
          set: {
            status: 'FAILED',
            error_message: cause,
            error_type: 'Steward.Reconciled',
            updatedAt: now,
            updated_at: now,
          },
          condition: [
            '#status = :from',
            row.updated_at === undefined
              ? 'attribute_not_exists(#updated)'
              : '#updated = :updated',
          ].join(' AND '),
          names: { '#status': 'status', '#updated': 'updated_at' },
          values: {
            ':from': row.status,
            ...(row.updated_at !== undefined && {
              ':updated': row.updated_at,
            }),
          },
        },
        correlationId,
      ),
    );
  }

  /**
   * Stores the ARN of the execution, which the platform does not. Never on a
   * row that is pending: any edit of such a row starts another execution.
   */
  async storeExecution(
    place: TablePlace,
    id: string,
    arn: string,
    run: Run,
  ): Promise<boolean> {
    return heldTrue(() =>
      this.#table.update(
        place,
        {
          id,
          set: { 'steward.executionArn': arn },
          condition:
            'attribute_exists(#steward) AND #steward.#runId = :run AND NOT begins_with(#status, :pending)',
          names: {
            '#status': 'status',
            '#steward': 'steward',
            '#runId': 'runId',
          },
          values: { ':run': run.id, ':pending': 'PENDING_' },
        },
        run.correlationId,
      ),
    );
  }
}

async function heldTrue(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof RowInTheWayError) {
      return false;
    }
    throw error;
  }
}

function markOf(run: Run, { team }: EnclaveChange): Record<string, unknown> {
  return {
    runId: run.id,
    attempt: run.attempt,
    requestedBy: run.requestedBy,
    correlationId: run.correlationId,
    team,
  };
}

function isOf(row: EnclaveRow | undefined, run: Run): boolean {
  return row?.steward?.runId === run.id && row.steward.attempt === run.attempt;
}

function refusalOf(
  error: unknown,
  id: string,
  from: readonly string[],
): unknown {
  if (!(error instanceof RowInTheWayError)) {
    return error;
  }
  const { row } = error;
  const known = ENCLAVE_TRANSITIONS.some(({ during, to, done }) =>
    [during, to, done].includes(row?.status as typeof done),
  );
  return new RunRefusedError({
    reason: row
      ? `The enclave ${id} is ${row.status}${
          from.length > 0 ? `, not ${from.join(' or ')}` : ''
        }${
          known ? '' : ', a state that Steward does not know and leaves alone'
        }`
      : `There is no enclave ${id}`,
    leftBehind: [],
    nextStep: row
      ? 'Wait until what is under way has ended, then ask again'
      : 'Choose an enclave that is there',
    retryable: false,
  });
}
