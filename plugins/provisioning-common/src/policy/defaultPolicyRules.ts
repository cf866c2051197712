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
  {
    id: 'consent-of-owner',
    effect: 'require',
    reason:
      '{targetName} belongs to {owners}. They or an approver must approve, because {requester} does not own it',
    approvers: ['{owners}', '{approvers}'],
    when: {
      all: [
        { fact: 'changesExisting', operator: 'equal', value: true },
        { fact: 'requesterOwnsTarget', operator: 'equal', value: false },
        { fact: 'targetOwned', operator: 'equal', value: true },
      ],
    },
  },
  {
    id: 'consent-without-owner',
    effect: 'require',
    reason:
      'No single owner of {targetName} is known, so an approver must approve',
    when: {
      all: [
        { fact: 'changesExisting', operator: 'equal', value: true },
        { fact: 'requesterOwnsTarget', operator: 'equal', value: false },
        { fact: 'targetOwned', operator: 'equal', value: false },
      ],
    },
  },
];
