/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RefusedError } from '../RefusedError';
import type { Story } from '../Story';
import { enclaveRequest } from './enclaveRequest';
import { Run } from './Run';

/** Leaves no run, but an event in the audit trail. */
export const refusedEnclave: Story = {
  title: 'A policy refuses an enclave with debug mode in production',
  async play({ dana, sandbox }) {
    const request = await enclaveRequest(sandbox, {
      name: 'card-vault-debug',
      account: 'prod-payments',
      image: 'card-vault:3.0.1',
      reason: 'To see why attestation is slow',
      enableDebug: true,
    });
    try {
      await Run.request(dana, request);
    } catch (error) {
      if (error instanceof RefusedError && error.status === 403) {
        return;
      }
      throw error;
    }
    throw new Error('No policy refused debug mode in production');
  },
};
