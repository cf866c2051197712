/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Story } from '../Story';
import { enclaveRequest } from './enclaveRequest';
import { Run } from './Run';

/** The way it is meant to go. */
export const approvedEnclave: Story = {
  title: 'Dana asks for an enclave in production, Ravi approves it',
  async play({ dana, ravi, sandbox }) {
    const request = await enclaveRequest(sandbox, {
      name: 'identity-checks',
      account: 'prod-payments',
      image: 'kyc:1.4.2',
      reason: 'Identity checks move out of the monolith',
    });
    const run = await Run.request(dana, request);
    await run.approve(ravi, 'Planned for this quarter, and within the budget');
    await run.expect('SUCCEEDED');
  },
};
