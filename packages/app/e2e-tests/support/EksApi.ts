/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { APIRequestContext } from '@playwright/test';

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

/**
 * The EKS API of the sandbox
 * (https://docs.aws.amazon.com/eks/latest/APIReference/API_Operations.html). It
 * takes an account number as access key of that account and checks no signature.
 */
export class EksApi {
  readonly #request: APIRequestContext;
  readonly #url: string;

  constructor(request: APIRequestContext, url: string) {
    this.#request = request;
    this.#url = url;
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

  async #call<T>(
    { accountId, region }: ClusterPlace,
    method: string,
    path: string,
    body?: object,
  ): Promise<T> {
    const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    const scope = `${accountId}/${time.slice(0, 8)}/${region}/eks/aws4_request`;
    const response = await this.#request.fetch(`${this.#url}/${path}`, {
      method,
      headers: {
        'x-amz-date': time,
        authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(
          64,
        )}`,
      },
      data: body,
    });
    if (!response.ok()) {
      throw new Error(
        `EKS answers ${response.status()} to ${method} ${path} in ${accountId}, ${region}: ${await response.text()}`,
      );
    }
    return response.json();
  }
}
