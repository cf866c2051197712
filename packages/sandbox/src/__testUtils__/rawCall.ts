/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Sandbox } from '../Sandbox';
import { managementCredentials } from './startSandbox';

/** The JSON that goes over the wire, which the SDK would only show in part. */
export async function rawCall(
  sandbox: Sandbox,
  call: { service: string; region: string; target: string; body?: object },
): Promise<unknown> {
  const scope = `${managementCredentials.accessKeyId}/20260101/${call.region}/${call.service}/aws4_request`;
  const response = await fetch(sandbox.url, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
      'x-amz-target': call.target,
    },
    body: JSON.stringify(call.body ?? {}),
  });
  return response.json();
}
