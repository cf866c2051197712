/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { timeOf } from '@steward/backstage-plugin-aws-common';
import { z } from 'zod';

/** What Steward wrote on a row: which run of it asked for the state. */
const markSchema = z.object({
  runId: z.string(),
  attempt: z.number(),
  executionArn: z.string().optional(),
});

const rowSchema = z.object({
  id: z.string(),
  name: z.string().optional(),
  status: z.string().default('UNKNOWN'),
  region: z.string().optional(),
  accountId: z.string().optional(),
  owner: z.string().optional(),
  providerConfig: z
    .object({
      instanceType: z.string().optional(),
      cpuCount: z.coerce.string().optional(),
      memoryMiB: z.coerce.string().optional(),
    })
    .optional()
    .catch(undefined),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
  updated_at: z.string().optional(),
  error_message: z.string().optional(),
  error_type: z.string().optional(),
  steward: markSchema.optional().catch(undefined),
});

/** A row of the enclave table, as far as Steward looks at it. */
export type EnclaveRow = z.output<typeof rowSchema>;

const NAMES = Object.keys(rowSchema.shape).filter(
  name => name !== 'providerConfig',
);
const CONFIGURATION = ['instanceType', 'cpuCount', 'memoryMiB'];

/**
 * What is read of a row, named one by one: access tokens of repositories and
 * values of environment variables never leave the table.
 */
export const rowProjection = {
  ProjectionExpression: [
    ...NAMES.map(name => `#${name}`),
    ...CONFIGURATION.map(name => `#providerConfig.#${name}`),
  ].join(', '),
  ExpressionAttributeNames: Object.fromEntries(
    [...NAMES, 'providerConfig', ...CONFIGURATION].map(name => [
      `#${name}`,
      name,
    ]),
  ),
};

/** A row from what the table gives; attributes of the wrong type are as if not there. */
export function toRow(item: Record<string, unknown>): EnclaveRow {
  const parsed = rowSchema.safeParse(item);
  if (parsed.success) {
    return parsed.data;
  }
  const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  return rowSchema.parse(
    Object.fromEntries(Object.entries(item).filter(([key]) => !wrong.has(key))),
  );
}

/** When a row was changed last, by whichever of the two attributes is later. */
export function changedAt(row: EnclaveRow): number {
  const times = [row.updatedAt, row.updated_at, row.createdAt]
    .map(text => timeOf(text ?? ''))
    .filter(Number.isFinite);
  return Math.max(0, ...times);
}
