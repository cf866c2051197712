/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  EnclaveRecord,
  enclaveRecordSchema,
} from '@steward/backstage-plugin-estate-common';
import { MappedRecord, toIsoDate, toRecord, toText } from '../records';

/** A row of the enclave table as the document client gives it. */
export type EnclaveRow = Record<string, unknown>;

/** Enclaves in this state are history. */
export const DESTROYED = 'DESTROYED';

function members(value: unknown): EnclaveRow {
  if (typeof value === 'string') {
    // Some writers store the configuration as JSON text.
    try {
      return members(JSON.parse(value));
    } catch {
      return {};
    }
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function first(row: EnclaveRow, names: string[]): unknown {
  return names
    .map(name => row[name])
    .find(value => value !== undefined && value !== null && value !== '');
}

/** Numbers are stored as text (`'4'`); what is no number stays and is set aside. */
function toNumber(value: unknown): unknown {
  const text = toText(value);
  if (text === undefined) return value === null ? undefined : value;
  const number = Number(text);
  return Number.isNaN(number) ? value : number;
}

/** Account ids lose their leading zeros where somebody stored them as numbers. */
function toAccountId(value: unknown): string | undefined {
  const text = toText(value);
  return typeof value === 'number' ? text?.padStart(12, '0') : text;
}

function latest(row: EnclaveRow, names: string[]): string | undefined {
  return names
    .map(name => toIsoDate(row[name]))
    .filter((date): date is string => date !== undefined)
    .sort()
    .at(-1);
}

/**
 * A row of the enclave table as a record. The application that owns the table
 * writes `updatedAt`, its workflow `updated_at` and `error_message`: both are
 * read. Unknown states are kept as they are.
 *
 * @param defaults - Where the enclave is when its row does not say.
 */
export function mapEnclave(
  row: EnclaveRow,
  defaults: { accountId?: string; region: string },
): MappedRecord<EnclaveRecord> {
  const configuration = members(
    first(row, ['providerConfig', 'provider_config']),
  );
  const accountNames = ['accountId', 'account_id', 'awsAccountId'];
  const accountId =
    first(row, accountNames) ?? first(configuration, accountNames);
  return toRecord(
    enclaveRecordSchema,
    {
      kind: 'nitro-enclave',
      id: toText(row.id),
      name: toText(row.name),
      description: toText(row.description),
      status: toText(row.status),
      accountId: toAccountId(accountId) ?? defaults.accountId,
      region:
        toText(row.region) ?? toText(configuration.region) ?? defaults.region,
      instanceType: toText(configuration.instanceType),
      cpuCount: toNumber(configuration.cpuCount),
      memoryMib: toNumber(
        first(configuration, ['memoryMiB', 'memoryMib', 'memory_mib']),
      ),
      dockerImage: toText(configuration.dockerImage),
      workloadType: toText(configuration.workloadType),
      owner: toText(first(row, ['owner', 'team'])),
      walletAddress: toText(first(row, ['walletAddress', 'wallet_address'])),
      errorMessage: toText(first(row, ['error_message', 'errorMessage'])),
      createdAt: toIsoDate(row.createdAt) ?? toIsoDate(row.created_at),
      updatedAt: latest(row, ['updatedAt', 'updated_at']),
    },
    {
      place: `(row without id, named "${toText(row.name)}")`,
      fix: 'Correct the row in the enclave table: it needs an id and a status, sizes are whole numbers, an account id has 12 digits.',
    },
  );
}
