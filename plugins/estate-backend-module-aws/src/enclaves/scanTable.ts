/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { listAll } from '@steward/backstage-plugin-aws-access-node';
import { EnclaveRow } from './mapEnclave';
import { projection } from './projection';

/** Rows that one segment of a parallel scan should have. */
const ROWS_PER_SEGMENT = 2_500;
const MOST_SEGMENTS = 8;

/** How many segments a table of so many rows is scanned in. */
export function segmentsFor(rowCount: number): number {
  const wanted = Math.ceil(rowCount / ROWS_PER_SEGMENT);
  return Math.min(MOST_SEGMENTS, Math.max(1, wanted));
}

/**
 * Every row of the table, in parallel segments, each to its last page (an
 * empty page with a `LastEvaluatedKey` is not the last).
 *
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Scan.html
 */
export async function scanTable(
  client: DynamoDBDocumentClient,
  tableName: string,
  segments: number,
): Promise<EnclaveRow[]> {
  const parts = await Promise.all(
    Array.from({ length: segments }, (_, segment) =>
      listAll({
        request: (ExclusiveStartKey?: Record<string, unknown>) =>
          client.send(
            new ScanCommand({
              TableName: tableName,
              ExclusiveStartKey,
              ...(segments > 1
                ? { Segment: segment, TotalSegments: segments }
                : {}),
              ...projection,
            }),
          ),
        items: page => page.Items,
        nextToken: page => page.LastEvaluatedKey,
      }),
    ),
  );
  return parts.flat();
}
