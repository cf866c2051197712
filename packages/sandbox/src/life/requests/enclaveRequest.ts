/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { SandboxControl } from '../SandboxControl';

/** What differs between the enclaves that Dana asks for. */
export interface EnclaveWish {
  name: string;
  /** Name of the account. */
  account: string;
  reason: string;
  image: string;
  enableDebug?: boolean;
}

/** The request for an enclave of the payments team. */
export async function enclaveRequest(
  sandbox: SandboxControl,
  { name, account, reason, image, enableDebug }: EnclaveWish,
): Promise<object> {
  return {
    kind: 'enclave.create',
    target: {
      name,
      accountId: await sandbox.accountId(account),
      region: 'eu-central-1',
      team: 'payments',
    },
    inputs: {
      dockerImage: `registry.example/payments/${image}`,
      instanceType: 'm6i.xlarge',
      cpuCount: 2,
      memoryMib: 2048,
      ...(enableDebug && { enableDebug }),
    },
    reason,
  };
}
