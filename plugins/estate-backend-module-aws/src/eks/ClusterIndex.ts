/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ConfigServiceClient,
  SelectAggregateResourceConfigCommand,
} from '@aws-sdk/client-config-service';
import { listAll } from '@steward/backstage-plugin-aws-access-node';
import { toText } from '../records';

/** An aggregator of AWS Config that records EKS clusters. @public */
export interface ConfigAggregatorOptions {
  /** The account that the aggregator is in; the main account when absent. */
  accountId?: string;
  region: string;
  name: string;
}

const PAGE_SIZE = 100;
const EXPRESSION =
  "SELECT accountId, awsRegion, resourceName, resourceId WHERE resourceType = 'AWS::EKS::Cluster'";

/** Where clusters are by an index, which may be behind and may lack accounts. */
export class ClusterIndex {
  /** Lists all clusters that the aggregator knows, 100 a page. */
  static async read(
    client: ConfigServiceClient,
    aggregatorName: string,
  ): Promise<ClusterIndex> {
    const rows = await listAll({
      request: (NextToken?: string) =>
        client.send(
          new SelectAggregateResourceConfigCommand({
            ConfigurationAggregatorName: aggregatorName,
            Expression: EXPRESSION,
            Limit: PAGE_SIZE,
            NextToken,
          }),
        ),
      items: page => page.Results,
      nextToken: page => page.NextToken,
    });
    return ClusterIndex.create(rows);
  }

  /** @param rows - Results of the query, a JSON text each; what is none is left out. */
  static create(rows: string[]): ClusterIndex {
    const names = new Map<string, Set<string>>();
    for (const row of rows) {
      const cluster = parseRow(row);
      if (!cluster) continue;
      const key = `${cluster.accountId}/${cluster.region}`;
      names.set(key, (names.get(key) ?? new Set()).add(cluster.name));
    }
    return new ClusterIndex(names);
  }

  readonly #names: Map<string, Set<string>>;

  private constructor(names: Map<string, Set<string>>) {
    this.#names = names;
  }

  clustersOf(accountId: string, region: string): ReadonlySet<string> {
    return this.#names.get(`${accountId}/${region}`) ?? new Set();
  }

  /** In words, how the index and a direct reading differ. */
  compare(accountId: string, region: string, listed: string[]): string {
    const indexed = this.clustersOf(accountId, region);
    const present = new Set(listed);
    const lacks = listed.filter(name => !indexed.has(name));
    const stale = [...indexed].filter(name => !present.has(name));
    const parts = [
      lacks.length > 0 && `lacks ${lacks.join(', ')}`,
      stale.length > 0 && `still has ${stale.join(', ')}`,
    ].filter(Boolean);
    return parts.length > 0 ? parts.join('; ') : 'agrees';
  }
}

function parseRow(
  row: string,
): { accountId: string; region: string; name: string } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(row);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { accountId, awsRegion, resourceName, resourceId } = value as Record<
    string,
    unknown
  >;
  const account = toText(accountId);
  const region = toText(awsRegion);
  const name = toText(resourceName) ?? toText(resourceId);
  return account && region && name
    ? { accountId: account, region, name: name.split('/').at(-1) ?? name }
    : undefined;
}
