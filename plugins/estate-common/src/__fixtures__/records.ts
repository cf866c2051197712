/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AccountRecord,
  ClusterRecord,
  EnclaveRecord,
  OrganizationalUnitRecord,
  TeamRecord,
} from '../records';

const organizationId = 'o-exampleorgid';

export function unitRecord(
  rest: Partial<OrganizationalUnitRecord> = {},
): OrganizationalUnitRecord {
  const id = rest.id ?? 'ou-ab12-workload0';
  return {
    kind: 'organizational-unit',
    id,
    arn: `arn:aws:organizations::111111111111:ou/${organizationId}/${id}`,
    name: 'Workloads',
    parentId: id.startsWith('r-') ? undefined : 'r-ab12',
    organizationId,
    tags: {},
    ...rest,
  };
}

export function accountRecord(
  rest: Partial<AccountRecord> = {},
): AccountRecord {
  const id = rest.id ?? '123456789012';
  return {
    kind: 'account',
    id,
    arn: `arn:aws:organizations::111111111111:account/${organizationId}/${id}`,
    name: 'prod-payments',
    email: 'aws+prod-payments@steward.example',
    state: 'ACTIVE',
    organizationId,
    management: false,
    partition: 'aws',
    organizationalUnitPath: ['r-ab12', 'ou-ab12-workload0'],
    tags: {},
    ...rest,
  };
}

export function clusterRecord(
  rest: Partial<ClusterRecord> = {},
): ClusterRecord {
  const name = rest.name ?? 'prod';
  const accountId = rest.accountId ?? '123456789012';
  const region = rest.region ?? 'eu-central-1';
  return {
    kind: 'kubernetes-cluster',
    id: `arn:aws:eks:${region}:${accountId}:cluster/${name}`,
    name,
    accountId,
    region,
    status: 'ACTIVE',
    version: '1.33',
    endpoint: 'https://ABC.gr7.eu-central-1.eks.amazonaws.com',
    certificateAuthority: 'Q0E=',
    tags: {},
    ...rest,
  };
}

export function enclaveRecord(
  rest: Partial<EnclaveRecord> = {},
): EnclaveRecord {
  return {
    kind: 'nitro-enclave',
    id: 'enc_1700000000000_abc123def',
    status: 'DEPLOYED',
    ...rest,
  };
}

export function teamRecord(rest: Partial<TeamRecord> = {}): TeamRecord {
  return {
    kind: 'team',
    id: 'payments',
    members: [],
    applications: [],
    ...rest,
  };
}
