/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PolicyRule } from './PolicyRule';

/** What a portal starts with; `provisioning.policy.rules` adds to and replaces these. @public */
export const DEFAULT_POLICY_RULES: readonly PolicyRule[] = [
  {
    id: 'no-debug-in-production',
    effect: 'deny',
    reason:
      'Debug mode is not allowed in {accountName}: without attestation a production enclave proves nothing',
    fix: 'Turn debug mode off, or choose a non-production account',
    when: {
      all: [
        { fact: 'production', operator: 'equal', value: true },
        { fact: 'debug', operator: 'equal', value: true },
      ],
    },
  },
  {
    id: 'no-workloads-in-guarded-accounts',
    effect: 'deny',
    reason: '{accountName} is a {accountClass} account and runs no workloads',
    fix: 'Choose an account of your team',
    when: {
      all: [
        {
          fact: 'accountClass',
          operator: 'in',
          value: ['management', 'security'],
        },
        {
          fact: 'kind',
          operator: 'in',
          value: ['enclave.create', 'environment.onboard'],
        },
      ],
    },
  },
];
