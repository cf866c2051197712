/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * An Atmos stack of the sandbox: one account in one region.
 *
 * @public
 */
export interface Environment {
  /** Business unit; the first folder under the organization. */
  tenant: string;
  /** Name of the AWS account. */
  account: string;
  /** Name of an AWS region. */
  region: keyof typeof regionCodes;
  stage: 'dev' | 'staging' | 'prod';
  /** What the environment is for. */
  description: string;
  /** Address range of its VPC; no two overlap. */
  vpcCidr: string;
  /** Catalog files beyond the network that the stack imports. */
  components: ('eks' | 'aurora' | 'enclave-runner' | 'data-lake')[];
}

/** Short names of regions, as they stand in stack names. */
export const regionCodes = {
  'eu-central-1': 'euc1',
  'eu-west-1': 'euw1',
  'us-east-1': 'use1',
} as const;

/**
 * All environments that the Atmos repository describes. Their stack names are
 * `<tenant>-<region code>-<stage>`.
 *
 * @public
 */
export const sandboxEnvironments: Environment[] = [
  {
    tenant: 'payments',
    account: 'dev-payments',
    region: 'eu-central-1',
    stage: 'dev',
    description: 'Daily work of the payments team',
    vpcCidr: '10.10.0.0/16',
    components: ['eks', 'aurora', 'enclave-runner'],
  },
  {
    tenant: 'payments',
    account: 'staging-payments',
    region: 'eu-central-1',
    stage: 'staging',
    description: 'Release candidates of the payment services',
    vpcCidr: '10.11.0.0/16',
    components: ['eks', 'aurora', 'enclave-runner'],
  },
  {
    tenant: 'payments',
    account: 'prod-payments',
    region: 'eu-central-1',
    stage: 'prod',
    description: 'Card payments and settlement for Europe',
    vpcCidr: '10.12.0.0/16',
    components: ['eks', 'aurora', 'enclave-runner'],
  },
  {
    tenant: 'payments',
    account: 'prod-payments',
    region: 'us-east-1',
    stage: 'prod',
    description: 'Card payments for North America, and recovery of Europe',
    vpcCidr: '10.13.0.0/16',
    components: ['eks', 'aurora'],
  },
  {
    tenant: 'lending',
    account: 'dev-lending',
    region: 'eu-west-1',
    stage: 'dev',
    description: 'Daily work of the lending team',
    vpcCidr: '10.20.0.0/16',
    components: ['eks', 'aurora'],
  },
  {
    tenant: 'lending',
    account: 'prod-lending',
    region: 'eu-west-1',
    stage: 'prod',
    description: 'Loan origination and credit decisions',
    vpcCidr: '10.21.0.0/16',
    components: ['eks', 'aurora', 'enclave-runner'],
  },
  {
    tenant: 'identity',
    account: 'staging-identity',
    region: 'eu-central-1',
    stage: 'staging',
    description: 'Rehearsal of sign-in and key custody changes',
    vpcCidr: '10.30.0.0/16',
    components: ['eks', 'enclave-runner'],
  },
  {
    tenant: 'identity',
    account: 'prod-identity',
    region: 'eu-central-1',
    stage: 'prod',
    description: 'Sign-in, customer verification and key custody',
    vpcCidr: '10.31.0.0/16',
    components: ['eks', 'aurora', 'enclave-runner'],
  },
  {
    tenant: 'data-platform',
    account: 'dev-data',
    region: 'eu-west-1',
    stage: 'dev',
    description: 'Pipelines under development, on masked data',
    vpcCidr: '10.40.0.0/16',
    components: ['eks', 'data-lake'],
  },
  {
    tenant: 'data-platform',
    account: 'prod-data',
    region: 'eu-west-1',
    stage: 'prod',
    description: 'The lake, its pipelines and the feature store',
    vpcCidr: '10.41.0.0/16',
    components: ['eks', 'data-lake'],
  },
  {
    tenant: 'growth',
    account: 'prod-growth',
    region: 'us-east-1',
    stage: 'prod',
    description: 'Campaigns and experiments',
    vpcCidr: '10.50.0.0/16',
    components: ['eks'],
  },
  {
    tenant: 'trading',
    account: 'prod-trading',
    region: 'us-east-1',
    stage: 'prod',
    description: 'Order routing near the exchanges',
    vpcCidr: '10.60.0.0/16',
    components: ['eks', 'aurora', 'enclave-runner'],
  },
  {
    tenant: 'trading',
    account: 'staging-trading',
    region: 'us-east-1',
    stage: 'staging',
    description: 'Replay of market data against release candidates',
    vpcCidr: '10.61.0.0/16',
    components: ['eks', 'aurora'],
  },
  {
    tenant: 'compliance',
    account: 'prod-compliance',
    region: 'eu-central-1',
    stage: 'prod',
    description: 'Transaction monitoring and reporting',
    vpcCidr: '10.70.0.0/16',
    components: ['aurora', 'data-lake'],
  },
];
