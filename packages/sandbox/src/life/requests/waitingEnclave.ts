/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Story } from '../Story';
import { enclaveRequest } from './enclaveRequest';
import { Run } from './Run';

/** Something to decide for whoever comes. */
export const waitingEnclave: Story = {
  title: 'Dana asks for an enclave that waits for approval',
  async play({ dana, sandbox }) {
    const request = await enclaveRequest(sandbox, {
      name: 'card-vault',
      account: 'prod-payments',
      image: 'card-vault:3.0.1',
      reason: 'Card numbers are to be read inside an enclave only',
    });
    const run = await Run.request(dana, request);
    await run.expect('PENDING_APPROVAL');
  },
};
