/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Finding } from '@steward/backstage-plugin-provisioning-common';
import { ago } from './ago';

/** Two disagreements, of a dead run and of one under way. */
export function createFindings(): Finding[] {
  return [
    {
      id: 'finding-1',
      type: 'row-without-execution',
      runId: 'run-failed',
      message:
        'The row enc_0193f7a2 says DESTROYING since 40 minutes, but its execution is dead (FAILED: States.TaskFailed)',
      accountId: '210987654321',
      region: 'eu-central-1',
      ref: 'enc_0193f7a2',
      proposal: {
        title: 'Set the row to FAILED with the cause of the execution',
        from: 'DESTROYING',
        to: 'FAILED',
      },
      foundAt: ago(20),
    },
    {
      id: 'finding-2',
      type: 'overdue',
      runId: 'run-running',
      message: 'Runs for 22 min; usually 6 min',
      foundAt: ago(5),
    },
  ];
}
