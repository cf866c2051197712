/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { APIRequestContext } from '@playwright/test';

/** A call to AWS over HTTP. */
export interface AwsCall {
  service: string;
  /** The account that calls; without it the management account. */
  accountId?: string;
  region: string;
  method: string;
  path: string;
  /** Operation of a service that is spoken to in JSON, such as `DynamoDB_20120810.Scan`. */
  target?: string;
  body?: object;
}

/**
 * The AWS of the sandbox, called as anybody can who has credentials there. It
 * takes an account number as access key of that account and checks no signature.
 */
export class AwsApi {
  readonly #request: APIRequestContext;
  readonly #url: string;

  constructor(request: APIRequestContext, url: string) {
    this.#request = request;
    this.#url = url;
  }

  async call<T>(call: AwsCall): Promise<T> {
    const { service, accountId = 'sandbox', region, method, path } = call;
    const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    const scope = `${accountId}/${time.slice(
      0,
      8,
    )}/${region}/${service}/aws4_request`;
    const response = await this.#request.fetch(`${this.#url}/${path}`, {
      method,
      headers: {
        'x-amz-date': time,
        authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(
          64,
        )}`,
        ...(call.target && {
          'x-amz-target': call.target,
          'content-type': 'application/x-amz-json-1.0',
        }),
      },
      data: call.body,
    });
    if (!response.ok()) {
      throw new Error(
        `${service} answers ${response.status()} to ${method} ${
          call.target ?? path
        } of ${accountId} in ${region}: ${await response.text()}`,
      );
    }
    return response.json();
  }
}
