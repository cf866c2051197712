/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EKSClient } from '@aws-sdk/client-eks';
import {
  EstateRecord,
  recordKey,
} from '@steward/backstage-plugin-estate-common';
import pLimit from 'p-limit';
import { Confirmation } from '../confirmation';
import { describeCluster } from './readClusters';

/** So that a listing that lost everything does not cost a call for everything. */
const MOST_CALLS = 25;
const CONCURRENCY = 4;

/** Asks after each cluster by itself; at most 25 of them, the rest is unknown. */
export async function confirmClusters(
  client: EKSClient,
  records: EstateRecord[],
): Promise<Map<string, Confirmation>> {
  const limit = pLimit(CONCURRENCY);
  const answers = new Map<string, Confirmation>(
    records.map(record => [recordKey(record), 'unknown']),
  );
  await Promise.all(
    records.slice(0, MOST_CALLS).map(record =>
      limit(async () => {
        if (record.kind !== 'kubernetes-cluster') return;
        answers.set(recordKey(record), await confirmOne(client, record.name));
      }),
    ),
  );
  return answers;
}

async function confirmOne(
  client: EKSClient,
  name: string,
): Promise<Confirmation> {
  try {
    return (await describeCluster(client, name)) ? 'present' : 'gone';
  } catch {
    return 'unknown';
  }
}
