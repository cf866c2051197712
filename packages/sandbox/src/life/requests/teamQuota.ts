/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Story } from '../Story';
import { Run } from './Run';

/** A change that goes by a pull request. */
export const teamQuota: Story = {
  title: 'Dana asks for more quota for the payments team, and it is merged',
  async play({ dana, sandbox }) {
    const run = await Run.request(dana, {
      kind: 'team.quota',
      target: { name: 'payments', team: 'payments' },
      inputs: {
        quota: { requests: { cpu: '24', memory: '48Gi' }, pods: 120 },
      },
      reason: 'Load test of the new ledger',
    });
    await run.expectWaiting(/pull request/);
    await sandbox.merge('platform-gitops', 'Change the quota of team payments');
    await run.expect('SUCCEEDED');
  },
};
