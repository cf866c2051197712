/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  BatchGetCommand,
  BatchGetCommandInput,
  BatchGetCommandOutput,
  DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import {
  EstateRecord,
  recordKey,
} from '@steward/backstage-plugin-estate-common';
import { Confirmation } from '../confirmation';
import { toText } from '../records';
import { DESTROYED, EnclaveRow } from './mapEnclave';

const KEYS_PER_CALL = 100;
/** DynamoDB may leave keys of a batch unprocessed; they are asked again this often. */
const MOST_ROUNDS = 5;

/**
 * Whether the rows of these enclaves are still there, 100 a call. A row whose
 * enclave was destroyed counts as gone where destroyed enclaves are left out.
 */
export async function confirmEnclaves(options: {
  client: DynamoDBDocumentClient;
  tableName: string;
  records: EstateRecord[];
  includeDestroyed: boolean;
}): Promise<Map<string, Confirmation>> {
  const { client, tableName, records, includeDestroyed } = options;
  const answers = new Map<string, Confirmation>();
  for (let start = 0; start < records.length; start += KEYS_PER_CALL) {
    const batch = records.slice(start, start + KEYS_PER_CALL);
    const { rows, unasked } = await readRows(
      client,
      tableName,
      batch.map(record => record.id),
    );
    for (const record of batch) {
      const row = rows.get(record.id);
      const present = row && (includeDestroyed || row.status !== DESTROYED);
      const answer = present ? 'present' : 'gone';
      answers.set(
        recordKey(record),
        unasked.has(record.id) ? 'unknown' : answer,
      );
    }
  }
  return answers;
}

async function readRows(
  client: DynamoDBDocumentClient,
  tableName: string,
  ids: string[],
): Promise<{ rows: Map<string, EnclaveRow>; unasked: Set<string> }> {
  const rows = new Map<string, EnclaveRow>();
  let requests: BatchGetCommandInput['RequestItems'] = {
    [tableName]: {
      Keys: ids.map(id => ({ id })),
      ConsistentRead: true,
      ProjectionExpression: '#id, #status',
      ExpressionAttributeNames: { '#id': 'id', '#status': 'status' },
    },
  };
  for (let round = 0; round < MOST_ROUNDS && requests?.[tableName]; round++) {
    const answer: BatchGetCommandOutput = await client.send(
      new BatchGetCommand({ RequestItems: requests }),
    );
    for (const row of answer.Responses?.[tableName] ?? []) {
      rows.set(toText(row.id) ?? '', row);
    }
    requests = answer.UnprocessedKeys;
  }
  const left = requests?.[tableName]?.Keys ?? [];
  return { rows, unasked: new Set(left.map(key => toText(key.id) ?? '')) };
}
