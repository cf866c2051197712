/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsApi } from './AwsApi';

/** Where a cluster is, and what it is called there. */
export interface ClusterPlace {
  accountId: string;
  region: string;
  name: string;
}

/** What is needed to create a cluster once more. */
export interface Cluster {
  version: string;
  tags: Record<string, string>;
}

/** Clusters, see https://docs.aws.amazon.com/eks/latest/APIReference/API_Operations.html */
export class EksApi {
  readonly #aws: AwsApi;

  constructor(aws: AwsApi) {
    this.#aws = aws;
  }

  async describe(place: ClusterPlace): Promise<Cluster> {
    const { cluster }: { cluster: Cluster } = await this.#call(
      place,
      'GET',
      `clusters/${place.name}`,
    );
    return cluster;
  }

  async create(place: ClusterPlace, cluster: Cluster) {
    await this.#call(place, 'POST', 'clusters', {
      name: place.name,
      version: cluster.version,
      tags: cluster.tags,
      roleArn: `arn:aws:iam::${place.accountId}:role/eks`,
      resourcesVpcConfig: { subnetIds: [] },
    });
  }

  async delete(place: ClusterPlace) {
    await this.#call(place, 'DELETE', `clusters/${place.name}`);
  }

  #call<T>(
    { accountId, region }: ClusterPlace,
    method: string,
    path: string,
    body?: object,
  ): Promise<T> {
    const service = 'eks';
    return this.#aws.call({ service, accountId, region, method, path, body });
  }
}
