/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Cluster,
  DescribeClusterCommand,
  EKSClient,
  ListClustersCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-eks';
import { listAll } from '@steward/backstage-plugin-aws-access-node';
import pLimit from 'p-limit';

const PAGE_SIZE = 100;

/** The names of all clusters of an account in a region. */
export async function listClusterNames(client: EKSClient): Promise<string[]> {
  const names = await listAll({
    request: (nextToken?: string) =>
      client.send(
        new ListClustersCommand({ nextToken, maxResults: PAGE_SIZE }),
      ),
    items: page => page.clusters,
    nextToken: page => page.nextToken,
  });
  return [...new Set(names)];
}

/**
 * Describes clusters. One that was removed since it was listed is left out;
 * any other error is kept beside the clusters that could be described.
 */
export async function describeClusters(
  client: EKSClient,
  names: string[],
  concurrency: number,
): Promise<{
  clusters: Cluster[];
  errors: { name: string; error: unknown }[];
}> {
  const limit = pLimit(concurrency);
  const clusters: Cluster[] = [];
  const errors: { name: string; error: unknown }[] = [];
  await Promise.all(
    names.map(name =>
      limit(async () => {
        try {
          const cluster = await describeCluster(client, name);
          if (cluster) clusters.push(cluster);
        } catch (error) {
          errors.push({ name, error });
        }
      }),
    ),
  );
  return { clusters, errors };
}

/** Undefined when there is no such cluster. */
export async function describeCluster(
  client: EKSClient,
  name: string,
): Promise<Cluster | undefined> {
  try {
    const { cluster } = await client.send(new DescribeClusterCommand({ name }));
    return cluster ?? { name };
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}
