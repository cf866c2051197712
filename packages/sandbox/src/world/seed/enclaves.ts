/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SeededRandom } from '../SeededRandom';
import { isEnabledRegion, sandboxRegions } from '../regions';
import { Account } from '../types';
import { runsWorkloads } from './clusters';
import { idAlphabet } from './organization';

/**
 * All states of an enclave, as the Treza application and its workflow write them.
 *
 * @public
 */
export const enclaveStatuses = [
  'ACTIVE',
  'INACTIVE',
  'PENDING_DEPLOY',
  'DEPLOYING',
  'DEPLOYED',
  'PAUSING',
  'PAUSED',
  'RESUMING',
  'PENDING_DESTROY',
  'DESTROYING',
  'DESTROYED',
  'FAILED',
] as const;

/**
 * An item of the enclave table with the field names of the Treza application.
 * The workflow writes `updated_at`, `error_message` and `error_type`, the
 * application `updatedAt`; both are there.
 *
 * @public
 */
export interface EnclaveItem {
  id: string;
  name: string;
  description: string;
  status: string;
  accountId: string;
  region: string;
  walletAddress: string;
  providerId: 'aws-nitro';
  providerConfig: Record<string, string | number | boolean>;
  createdAt: string;
  updatedAt: string;
  updated_at?: string;
  error_message?: string;
  error_type?: string;
  githubConnection?: Record<string, string | boolean>;
}

const purposes = [
  { name: 'key-custody', workload: 'service' },
  { name: 'card-tokeniser', workload: 'service' },
  { name: 'sanctions-match', workload: 'batch' },
  { name: 'wallet-signer', workload: 'daemon' },
  { name: 'model-scoring', workload: 'batch' },
  { name: 'identity-proof', workload: 'service' },
  { name: 'settlement-signer', workload: 'daemon' },
];
const failures = [
  {
    type: 'States.TaskFailed',
    message:
      'Essential container in task exited: terraform apply: Error launching source instance: InsufficientInstanceCapacity',
  },
  { type: 'States.Timeout', message: 'RunTerraformDeployment timed out' },
  {
    type: 'ValidationError',
    message: 'memoryMiB must be at least 512 times cpuCount',
  },
];
const instanceTypes = [
  'm6i.xlarge',
  'm6i.2xlarge',
  'c6i.xlarge',
  'c6i.4xlarge',
];
const firstDay = Date.UTC(2026, 3, 1);
const days = 200;

function providerConfigOf(
  random: SeededRandom,
  purpose: (typeof purposes)[number],
  account: Account,
  region: string,
): EnclaveItem['providerConfig'] {
  const cpuCount = random.pick([2, 2, 4, 8]);
  return {
    accountId: account.id,
    region,
    dockerImage: `registry.steward.example/enclaves/${
      purpose.name
    }:1.${random.integer(0, 30)}.${random.integer(0, 9)}`,
    cpuCount: String(cpuCount),
    memoryMiB: String(1024 * cpuCount),
    instanceType: random.pick(instanceTypes),
    enableDebug: account.tags.environment === 'dev',
    environmentVariables: JSON.stringify({ LOG_LEVEL: 'info' }),
    workloadType: purpose.workload,
    healthCheckPath: '/health',
    healthCheckInterval: 30,
    awsServices: 'kms',
    exposePorts: purpose.workload === 'service' ? '8443' : '',
  };
}

function seedEnclave(
  seed: number,
  index: number,
  hosts: Account[],
  regions: string[],
): EnclaveItem {
  const random = SeededRandom.create(seed, `enclave/${index}`);
  const account = random.pick(hosts);
  const region = random.pick(regions);
  const purpose = random.pick(purposes);
  const status =
    index < enclaveStatuses.length
      ? enclaveStatuses[index]
      : random.pick([...enclaveStatuses, ...Array(24).fill('DEPLOYED')]);
  const created = firstDay + random.integer(0, days * 86_400) * 1000;
  const updated = new Date(
    created + random.integer(1, 86_400) * 1000,
  ).toISOString();
  const failure = random.pick(failures);
  return {
    id: `enc_${created}_${random.text(9, idAlphabet)}`,
    name: `${purpose.name}-${account.tags.environment}-${index + 1}`,
    description: `${purpose.name} for ${account.name}`,
    status,
    accountId: account.id,
    region,
    walletAddress: `0x${random.text(40, '0123456789abcdef')}`,
    providerId: 'aws-nitro',
    providerConfig: providerConfigOf(random, purpose, account, region),
    createdAt: new Date(created).toISOString(),
    updatedAt: updated,
    ...(random.chance(0.7) && { updated_at: updated }),
    ...(status === 'FAILED' && {
      error_message: failure.message,
      error_type: failure.type,
    }),
    ...(random.chance(0.15) && {
      githubConnection: {
        isConnected: true,
        username: 'enclave-bot',
        selectedRepo: `steward/${purpose.name}`,
        selectedBranch: 'main',
        accessToken: 'sandbox-value-that-must-never-be-shown',
      },
    }),
  };
}

/** Items of the enclave table; the first twelve cover every state once. */
export function seedEnclaves(
  seed: number,
  accounts: Account[],
  count: number,
): EnclaveItem[] {
  const hosts = accounts.filter(runsWorkloads);
  const regions = sandboxRegions
    .map(region => region.name)
    .filter(isEnabledRegion);
  return hosts.length === 0
    ? []
    : Array.from({ length: count }, (_, index) =>
        seedEnclave(seed, index, hosts, regions),
      );
}
