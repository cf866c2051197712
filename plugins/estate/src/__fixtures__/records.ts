/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  EstateRecord,
  StoredRecord,
} from '@steward/backstage-plugin-estate-common';

/** Shape of a made-up estate. */
export interface WorldOptions {
  accounts: number;
  /** Names that strain a layout: 200 characters, emoji, quotes. */
  longNames?: boolean;
}

const organizationId = 'o-a1b2c3d4e5';
const root = 'r-ab12';
const unit = (suffix: string) => `ou-ab12-${suffix.padEnd(8, '0')}`;
const units = [
  { id: root, name: 'Root' },
  { id: unit('wrkl'), name: 'Workloads', parentId: root },
  { id: unit('prod'), name: 'Prod', parentId: unit('wrkl'), owner: 'platform' },
  { id: unit('stag'), name: 'Staging', parentId: unit('wrkl') },
  { id: unit('sand'), name: 'Sandbox', parentId: root },
  { id: unit('secu'), name: 'Security', parentId: root, owner: 'security' },
  { id: unit('susp'), name: 'Suspended', parentId: root },
];
const teams = ['payments', 'fx', 'kyc', 'platform', 'security', 'data'];
const regions = ['eu-central-1', 'us-east-1', 'eu-west-1'];
const enclaveStates = [
  'DEPLOYED',
  'DEPLOYING',
  'PENDING_DEPLOY',
  'PAUSED',
  'FAILED',
  'DESTROYING',
];
const longName =
  'payments-“settlement & reconciliation” 🏦 for the northern European region, third attempt after the merger of the ledgers, kept for the auditors until the end of the fiscal year';

/** Records of a made-up organization, always the same for the same options. */
export function createRecords(options: WorldOptions): StoredRecord[] {
  const records: StoredRecord[] = [];
  const add = (shardId: string, record: EstateRecord) =>
    records.push({ shardId, record });
  for (const { id, name, parentId, owner } of units) {
    add('organization/default', {
      kind: 'organizational-unit',
      id,
      name,
      parentId,
      arn: `arn:aws:organizations::123456789012:ou/${organizationId}/${id}`,
      organizationId,
      tags: owner ? { owner } : {},
    });
  }
  for (const id of teams) {
    add('gitops/default', {
      kind: 'team',
      id,
      displayName: `Team ${id}`,
      members: [`${id}.lead@example.com`, 'nobody@example.com'],
      namespace: id,
      cluster: 'main',
      slack: `#team-${id}`,
      quota: {
        requests: { cpu: '20', memory: '64Gi' },
        limits: { cpu: '40', memory: '128Gi' },
        objects: { pods: 100, services: 20 },
      },
      applications: [
        { name: `${id}-api`, url: 'https://example.com/api' },
        { name: `${id}-worker` },
      ],
      url: `https://example.com/teams/${id}/team.yaml`,
    });
    add('gitops/default', {
      kind: 'kubernetes-namespace',
      id: `main/${id}`,
      name: id,
      team: id,
      cluster: 'main',
      quota: { requests: { cpu: '20', memory: '64Gi' } },
    });
  }
  for (let index = 0; index < options.accounts; index += 1) {
    addAccount(index, options, add);
  }
  return records;
}

function addAccount(
  index: number,
  options: WorldOptions,
  add: (shardId: string, record: EstateRecord) => void,
) {
  const id = String(111122223333 + index * 7919).padStart(12, '0');
  const parent = units[2 + (index % 4)];
  const team = teams[index % teams.length];
  const path = [parent.id];
  let above = units.find(({ id: other }) => other === parent.parentId);
  while (above) {
    path.unshift(above.id);
    const { parentId } = above;
    above = units.find(({ id: other }) => other === parentId);
  }
  const name = options.longNames
    ? `${longName} ${index}`
    : `${parent.name.toLowerCase()}-${team}-${index}`;
  add('organization/default', {
    kind: 'account',
    id,
    name,
    arn: `arn:aws:organizations::123456789012:account/${organizationId}/${id}`,
    email: `aws+${index}@example.com`,
    state: index % 17 === 3 ? 'SUSPENDED' : 'ACTIVE',
    joinedMethod: 'CREATED',
    joinedAt: '2024-03-01T10:00:00Z',
    organizationId,
    management: index === 0,
    partition: 'aws',
    organizationalUnitPath: path,
    tags: {
      owner: index % 9 === 4 ? 'nobody-knows' : team,
      'cost-centre': `CC-${1000 + index}`,
      ...Object.fromEntries(
        [
          'environment',
          'tier',
          'contact',
          'backup',
          'patching',
          'scope',
          'pci',
        ].map(key => [key, `${key}-${index % 5}`]),
      ),
    },
  });
  const region = regions[index % regions.length];
  if (index % 3 === 0) {
    add(`eks/${id}/${region}`, {
      kind: 'kubernetes-cluster',
      id: `arn:aws:eks:${region}:${id}:cluster/main`,
      name: index === 0 ? 'main' : `main-${index}`,
      accountId: id,
      region,
      status: index % 12 === 9 ? 'UPDATING' : 'ACTIVE',
      version: '1.33',
      platformVersion: 'eks.12',
      endpoint: `https://ABCDEF.gr7.${region}.eks.amazonaws.com`,
      createdAt: '2025-02-01T10:00:00Z',
      tags: {},
    });
  }
  if (index % 2 === 0) {
    const status = enclaveStates[(index / 2) % enclaveStates.length];
    add('enclaves/default', {
      kind: 'nitro-enclave',
      id: `enc_17000000${index}_abcdefghi`,
      name: options.longNames
        ? `${longName} enclave`
        : `${team}-enclave-${index}`,
      description: 'Keeps signing keys apart from the rest',
      status,
      accountId: id,
      region,
      instanceType: 'm6i.xlarge',
      cpuCount: 2,
      memoryMib: 4096,
      dockerImage: 'registry.example.com/kyc/signer:1.4.2',
      workloadType: 'service',
      owner: team,
      errorMessage:
        status === 'FAILED'
          ? 'RunTerraform failed: no capacity for m6i.xlarge in this zone'
          : undefined,
      createdAt: '2026-10-01T10:00:00Z',
    });
  }
  if (index % 4 === 1) {
    add('atmos/default', {
      kind: 'environment',
      id: `core-${region}-${parent.name.toLowerCase()}-${index}`,
      tenant: 'core',
      environment: region,
      stage: parent.name.toLowerCase(),
      region,
      accountId: id,
      vpcCidr: '10.1.0.0/16',
      components: [
        {
          name: 'vpc',
          type: 'terraform',
          component: 'network/vpc',
          enabled: true,
          dependsOn: [],
        },
        {
          name: 'eks',
          type: 'terraform',
          component: 'eks/cluster',
          enabled: index % 8 === 1,
          dependsOn: ['vpc'],
        },
      ],
      unresolved: ['vars.zone: {{ .settings.zone }}'],
      url: 'https://example.com/stacks/core.yaml',
    });
  }
}
