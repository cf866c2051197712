/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TableDescription } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  ScanCommand,
} from '@aws-sdk/lib-dynamodb';
import { DoctorFinding } from '@steward/backstage-plugin-estate-common';
import { tryRight } from '../diagnosis';
import { checkTable } from './checkTable';

/** Tries each right that reading the enclave table needs, one call each. */
export async function diagnoseEnclaves(options: {
  source: string;
  accountId?: string;
  region: string;
  tableName: string;
  documents: DynamoDBDocumentClient;
  describe: () => Promise<TableDescription | undefined>;
  configKey: string;
}): Promise<DoctorFinding[]> {
  const { source, accountId, region, tableName, documents, configKey } =
    options;
  const place = { source, accountId, region };
  let table: TableDescription | undefined;
  let described = false;
  const findings = [
    await tryRight({
      ...place,
      action: 'dynamodb:DescribeTable',
      purpose: 'the layout of the table is checked',
      call: async () => {
        table = await options.describe();
        described = true;
      },
    }),
  ];
  if (!described) return findings;
  const problem = table
    ? checkTable(table, configKey)
    : {
        message: `There is no table ${tableName} in region ${region}.`,
        fix: `Correct ${configKey}.tableName, .region or .accountId.`,
      };
  if (problem) {
    const { message, fix } = problem;
    return [...findings, { ...place, severity: 'error', message, fix }];
  }
  findings.push(
    await tryRight({
      ...place,
      action: 'dynamodb:Scan',
      purpose: 'enclaves are listed',
      call: () =>
        documents.send(
          new ScanCommand({
            TableName: tableName,
            Limit: 1,
            ProjectionExpression: 'id',
          }),
        ),
    }),
    await tryRight({
      ...place,
      action: 'dynamodb:BatchGetItem',
      purpose: 'a removed enclave is told from a truncated listing',
      optional:
        'Without it, removals wait until several listings lacked the enclave.',
      call: () =>
        documents.send(
          new BatchGetCommand({
            RequestItems: {
              [tableName]: {
                Keys: [{ id: 'steward-doctor' }],
                ProjectionExpression: 'id',
              },
            },
          }),
        ),
    }),
  );
  return findings;
}
