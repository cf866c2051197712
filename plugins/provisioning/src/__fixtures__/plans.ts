/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunPlan } from '@steward/backstage-plugin-provisioning-common';

/** A plan that writes a row of an enclave table. */
export const enclavePlan: RunPlan = {
  executor: 'enclave-table',
  summary: [
    'Deploys the enclave kyc-prod from registry.example/kyc/signer:1.4.2',
    'On an m6i.xlarge with 2 vCPU and 4,096 MiB for the enclave',
    'Opens port 8443 inside of the network',
  ],
  execution: {
    table: 'treza-enclaves-prod',
    item: {
      id: 'enc_0193f7a2',
      name: 'kyc-prod',
      status: 'PENDING_DEPLOY',
      providerConfig: { cpuCount: '2', memoryMiB: '4096' },
    },
  },
  effects: [
    {
      type: 'enclave',
      ref: 'enc_0193f7a2',
      operation: 'create',
      accountId: '123456789012',
      region: 'eu-central-1',
    },
  ],
  blastRadius: ['Nothing that exists is changed'],
};

/** A plan that changes files of a GitOps repository. */
export const teamPlan: RunPlan = {
  executor: 'git-pull-request',
  summary: [
    'Opens a pull request that adds the team lending',
    'Quota: 10 CPU and 20Gi memory, 50 pods',
  ],
  execution: { branch: 'steward/team.onboard/lending' },
  files: [
    {
      path: 'teams/lending/team.yaml',
      operation: 'create',
      diff: [
        '--- /dev/null',
        '+++ b/teams/lending/team.yaml',
        '@@ -0,0 +1,6 @@',
        '+name: lending',
        '+namespace: lending',
        '+quota:',
        '+  requests:',
        '+    cpu: "10"',
        '+    memory: 20Gi',
        '',
      ].join('\n'),
    },
    {
      path: 'catalog/groups.yaml',
      operation: 'update',
      diff: [
        '--- a/catalog/groups.yaml',
        '+++ b/catalog/groups.yaml',
        '@@ -3,4 +3,5 @@',
        ' spec:',
        '   targets:',
        '-    - ./payments.yaml',
        '+    - ./payments.yaml # the first team',
        '+    - ./lending.yaml',
        '',
      ].join('\n'),
    },
  ],
  effects: [
    {
      type: 'pull-request',
      ref: 'platform/gitops#12',
      operation: 'create',
      url: 'https://git.example/platform/gitops/pull/12',
    },
    { type: 'team', ref: 'group:default/lending', operation: 'create' },
  ],
  blastRadius: ['Argo CD creates the namespace lending on the cluster main'],
  details: [
    {
      title: 'Carried over from other teams',
      lines: ['networkPolicy.allowIngress: false (protection)'],
    },
  ],
};
