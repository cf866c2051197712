/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EKSClient } from '@aws-sdk/client-eks';
import { classifyAwsError } from '@steward/backstage-plugin-aws-access-node';
import { ShardReading } from '@steward/backstage-plugin-estate-node';
import { partRecords } from '../records';
import { readingOfFailure } from '../readingOfFailure';
import { ClusterIndex } from './ClusterIndex';
import { mapCluster } from './mapCluster';
import { describeClusters, listClusterNames } from './readClusters';

/** Reads the clusters of one account in one region. */
export async function readClusterShard(options: {
  client: EKSClient;
  accountId: string;
  region: string;
  concurrency: number;
  index?: ClusterIndex;
}): Promise<ShardReading> {
  const { client, accountId, region, concurrency, index } = options;
  let names: string[];
  try {
    names = await listClusterNames(client);
  } catch (error) {
    const action = 'eks:ListClusters';
    const reading = readingOfFailure(error, { accountId, region, action });
    if (reading) return reading;
    throw error;
  }
  const { clusters, errors } = await describeClusters(
    client,
    names,
    concurrency,
  );
  const { records, quarantined } = partRecords(
    clusters.map(cluster => mapCluster(cluster, { accountId, region })),
  );
  const facts: Record<string, string> = index
    ? { index: index.compare(accountId, region, names) }
    : {};
  const [first] = errors;
  if (!first) return { outcome: 'complete', records, quarantined, facts };

  const failure = classifyAwsError(first.error);
  const missingAction =
    failure.kind === 'denied'
      ? failure.missingAction ?? 'eks:DescribeCluster'
      : undefined;
  return {
    outcome: 'partial',
    records,
    quarantined,
    facts,
    problem: {
      code: failure.code,
      message: `${errors.length} of ${names.length} clusters of account ${accountId} in ${region} could not be described, the first of them "${first.name}": ${failure.message}`,
      missingAction,
      fix: missingAction
        ? `Allow ${missingAction} in the role that is used in account ${accountId}.`
        : 'Nothing is removed. It is tried again at the next sync.',
    },
  };
}
