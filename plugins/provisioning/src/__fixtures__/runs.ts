/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run, RunState } from '@steward/backstage-plugin-provisioning-common';
import { ago } from './ago';
import { assessment } from './assessment';
import { deploymentSteps } from './deploymentSteps';
import { enclavePlan, teamPlan } from './plans';

/** Who asks and who decides in the fixtures. */
export const people = {
  dana: 'user:default/dana.reyes',
  tomas: 'user:default/tomas.lind',
  ravi: 'user:default/ravi.menon',
  priya: 'user:default/priya.natarajan',
};

const digest =
  '3f9a41c08d5be27a61f04e6bb1bd1a86f3c0e0d3e9a8f7251c43a6d2f1e09b7c';

/** What a fixture of a run may change. */
export interface RunOptions extends Partial<Run> {
  id: string;
  state: RunState;
  /** Minutes since it was asked for. */
  age: number;
}

/** A run, complete, with what the options change. */
export function createRun(options: RunOptions): Run {
  const { age, state, ...changes } = options;
  const started = ['RUNNING', 'SUCCEEDED', 'FAILED'].includes(state);
  const finished = !['PENDING_APPROVAL', 'APPROVED', 'RUNNING'].includes(state);
  return {
    correlationId: options.id,
    version: 4,
    kind: 'enclave.create',
    state,
    requestedBy: people.dana,
    reason: 'Signs the payouts of the new KYC flow',
    template: { ref: 'template:default/request-enclave', version: '1.0.0' },
    scaffolderTaskId: '0e6f0c0a-8a0b-4f0e-9a53-1d9d5f0c2b11',
    target: {
      name: 'kyc-prod',
      accountId: '123456789012',
      accountName: 'prod-payments',
      region: 'eu-central-1',
      team: 'payments',
    },
    inputs: {
      dockerImage: 'registry.example/kyc/signer:1.4.2',
      instanceType: 'm6i.xlarge',
      cpuCount: 2,
      memoryMib: 4096,
      exposePorts: [8443],
    },
    plan: enclavePlan,
    digest,
    assessment: { ...assessment, assessedAt: ago(age) },
    decisions: [],
    expiresAt: ago(age - 72 * 60),
    attempt: started ? 1 : 0,
    steps: [],
    effects: [],
    createdAt: ago(age),
    updatedAt: ago(Math.max(0, age - 2)),
    startedAt: started ? ago(age - 1) : undefined,
    finishedAt: finished ? ago(Math.max(0, age - 5)) : undefined,
    ...changes,
  };
}

const approvedByRavi = {
  decision: 'approve' as const,
  by: people.ravi,
  memberOf: ['group:default/approvers'],
  digest,
  comment: 'Agreed in the change meeting',
  at: ago(3),
};

const execution = {
  executor: 'enclave-table',
  attempt: 1,
  name: 'enc_0193f7a2-deploy-1',
  ref: 'arn:aws:states:eu-central-1:123456789012:execution:deploy:enc_0193f7a2',
  accountId: '123456789012',
  region: 'eu-central-1',
  status: 'DEPLOYING',
  observedAt: ago(0.1),
};

/** A made-up day of the platform, newest first. */
export function createRuns(): Run[] {
  const dev = {
    name: 'kyc-dev',
    accountId: '210987654321',
    accountName: 'dev-payments',
    region: 'eu-central-1',
    team: 'payments',
  };
  return [
    createRun({ id: 'run-waiting', state: 'PENDING_APPROVAL', age: 12 }),
    createRun({
      id: 'run-team',
      state: 'PENDING_APPROVAL',
      age: 95,
      kind: 'team.onboard',
      requestedBy: people.tomas,
      target: { name: 'lending', team: 'lending' },
      inputs: { tier: 'standard' },
      plan: teamPlan,
      reason: undefined,
      decisions: [{ ...approvedByRavi, by: people.priya, comment: undefined }],
    }),
    createRun({
      id: 'run-running',
      state: 'RUNNING',
      age: 6,
      target: dev,
      decisions: [approvedByRavi],
      steps: deploymentSteps(2),
      execution,
      waitingFor: 'AWS throttles DescribeExecution; it is tried again',
      retry: { tries: 4, since: ago(3), at: ago(-2.5) },
    }),
    createRun({
      id: 'run-failed',
      state: 'FAILED',
      age: 60,
      target: { ...dev, name: 'fx-stage', team: 'fx' },
      decisions: [approvedByRavi],
      steps: deploymentSteps(2, true),
      execution: { ...execution, status: 'FAILED' },
      effects: enclavePlan.effects,
      failure: {
        reason:
          'AWS has no capacity for m6i.xlarge in eu-central-1a (InsufficientInstanceCapacity)',
        leftBehind: [
          'The row enc_0193f7a2 in the table, state FAILED',
          'A security group without rules',
        ],
        nextStep: 'Retry in a few minutes, or ask for another instance type',
        retryable: true,
      },
    }),
    createRun({
      id: 'run-done',
      state: 'SUCCEEDED',
      age: 180,
      target: { ...dev, name: 'orders-signer' },
      requestedBy: people.tomas,
      decisions: [approvedByRavi],
      steps: deploymentSteps(7),
      execution: { ...execution, status: 'DEPLOYED' },
      effects: [
        ...enclavePlan.effects,
        {
          type: 'entity',
          ref: 'resource:default/enc_0193f7a2',
          operation: 'create',
        },
      ],
    }),
    createRun({
      id: 'run-rejected',
      state: 'REJECTED',
      age: 1500,
      target: { ...dev, name: 'too-large' },
      decisions: [
        {
          ...approvedByRavi,
          decision: 'reject',
          comment: 'Half of it is enough for a test',
        },
      ],
    }),
    createRun({
      id: 'run-cancelled',
      state: 'CANCELLED',
      age: 3000,
      kind: 'environment.onboard',
      target: { ...dev, name: 'core-eu-central-1-dev' },
    }),
  ];
}

/** Names that strain a layout. */
export const longTarget = {
  name: 'payments-settlement-and-reconciliation-for-the-northern-european-region-third-attempt-after-the-merger',
  accountId: '123456789012',
  accountName:
    'prod-payments-“settlement & reconciliation” 🏦 kept for the auditors until the end of the fiscal year',
  region: 'ap-southeast-3',
  team: 'payments-settlement-and-reconciliation-northern-europe',
};
