/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Story } from '../Story';
import { enclaveRequest } from './enclaveRequest';
import { Run } from './Run';

/** Terraform fails once. */
export const retriedEnclave: Story = {
  title: 'A deployment fails, and Dana retries it',
  async play({ dana, ravi, sandbox }) {
    const request = await enclaveRequest(sandbox, {
      name: 'ledger-trial',
      account: 'dev-payments',
      image: 'ledger:2.0.0-rc.1',
      reason: 'Measures the new ledger inside an enclave',
    });
    await sandbox.failNextDeployment();
    const run = await Run.request(dana, request);
    await run.approveIfAsked(ravi, 'The ledger needs figures');
    await run.expect('FAILED');
    await run.retry('The subnet has free addresses again');
    await run.expect('SUCCEEDED');
  },
};
