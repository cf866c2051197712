/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Story } from '../Story';
import { enclaveRequest } from './enclaveRequest';
import { Run } from './Run';

/** A person says no, and why. */
export const rejectedEnclave: Story = {
  title: 'Dana asks for an enclave for a trial, Ravi rejects it',
  async play({ dana, ravi, sandbox }) {
    const request = await enclaveRequest(sandbox, {
      name: 'fraud-trial',
      account: 'prod-payments',
      image: 'fraud-model:0.1.0',
      reason: 'A first look at the new fraud model',
    });
    const run = await Run.request(dana, request);
    await run.reject(ravi, 'A development account is enough for a trial');
    await run.expect('REJECTED');
  },
};
