/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Story } from '../Story';
import { enclaveRequest } from './enclaveRequest';
import { Run } from './Run';

/** From the first request to the last trace. */
export const decommissionedEnclave: Story = {
  title: 'Dana tries something out, and has it taken back',
  async play({ dana, ravi, sandbox }) {
    const request = await enclaveRequest(sandbox, {
      name: 'token-demo',
      account: 'dev-payments',
      image: 'tokens:0.9.0',
      reason: 'Shows tokenization to the partners',
    });
    const run = await Run.request(dana, request);
    await run.approveIfAsked(ravi, 'The partners asked for it');
    await run.expect('SUCCEEDED');
    const removal = await run.decommission('The demonstration is over');
    await removal.approve(ravi, 'Nobody uses it any more');
    await removal.expect('SUCCEEDED');
  },
};
