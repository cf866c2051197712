/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AccountRecord,
  ClusterRecord,
  EstateRecord,
  OrganizationalUnitRecord,
  recordKey,
  TeamRecord,
} from '@steward/backstage-plugin-estate-common';
import {
  AwsEvent,
  EstateShard,
  EstateSource,
  EstateSourceContext,
  ShardReading,
} from '@steward/backstage-plugin-estate-node';

const ORGANIZATION_ID = 'o-exampleorgid';

/** An estate in memory with sources that read it, and faults on demand. */
export class FakeEstate {
  readonly units: OrganizationalUnitRecord[] = [
    unit({ id: 'r-ab12', name: 'Root' }),
    unit({ id: 'ou-ab12-workload', name: 'Workloads', parentId: 'r-ab12' }),
    unit({
      id: 'ou-ab12-payments',
      name: 'Payments',
      parentId: 'ou-ab12-workload',
      tags: { owner: 'payments' },
    }),
  ];
  accounts: AccountRecord[] = [];
  clusters: ClusterRecord[] = [];
  teams: TeamRecord[] = [];
  regions = ['eu-central-1', 'us-east-1'];
  /** What a shard does instead of answering. */
  readonly faults = new Map<
    string,
    (shard: EstateShard, context: EstateSourceContext) => Promise<ShardReading>
  >();
  /** Answers of the source, by record key; `gone` for all else. */
  readonly confirmations = new Map<string, 'gone' | 'present' | 'unknown'>();
  listingFault: Error | undefined;
  readonly reads: string[] = [];

  sources(): EstateSource[] {
    return [this.organizationSource(), this.clusterSource()];
  }

  addAccounts(count: number, rest: Partial<AccountRecord> = {}): this {
    for (let i = 0; i < count; i++) {
      this.accounts.push(accountAt(this.accounts.length, rest));
    }
    return this;
  }

  addCluster(accountId: string, rest: Partial<ClusterRecord> = {}): this {
    this.clusters.push(cluster({ accountId, ...rest }));
    return this;
  }

  organizationSource(): EstateSource {
    return {
      id: 'organization',
      title: 'Organization',
      stage: 0,
      listShards: async () => [{ id: 'organization' }],
      readShard: (shard, context) =>
        this.#read(shard, context, [
          ...this.units,
          ...this.accounts,
          ...this.teams,
        ]),
      confirmRemoval: async records => this.#confirm(records),
      shardsOfEvent: event =>
        event.source === 'aws.organizations' ? ['organization'] : [],
      diagnose: async () => [
        {
          source: 'organization',
          severity: 'error',
          action: 'organizations:ListAccounts',
          message: 'organizations:ListAccounts is missing',
          fix: 'Grant it',
        },
      ],
    };
  }

  clusterSource(): EstateSource {
    return {
      id: 'eks',
      title: 'Clusters',
      stage: 1,
      listShards: async context => {
        if (this.listingFault) {
          throw this.listingFault;
        }
        return (await context.accounts())
          .filter(account => account.state === 'ACTIVE')
          .flatMap(({ id }) =>
            this.regions.map(region => ({
              id: `eks/${id}/${region}`,
              accountId: id,
              region,
            })),
          );
      },
      readShard: (shard, context) =>
        this.#read(
          shard,
          context,
          this.clusters.filter(
            c => c.accountId === shard.accountId && c.region === shard.region,
          ),
        ),
      confirmRemoval: async records => this.#confirm(records),
      dueAfterMs: (_shard, count) =>
        count === 0 ? 6 * 60 * 60 * 1000 : undefined,
      shardsOfEvent: (event: AwsEvent) =>
        event.source === 'aws.eks'
          ? [`eks/${event.account}/${event.region}`]
          : [],
    };
  }

  async #read(
    shard: EstateShard,
    context: EstateSourceContext,
    records: EstateRecord[],
  ): Promise<ShardReading> {
    this.reads.push(shard.id);
    const fault = this.faults.get(shard.id);
    return fault
      ? fault(shard, context)
      : { outcome: 'complete', records, quarantined: [] };
  }

  #confirm(records: EstateRecord[]) {
    return new Map(
      records.map(record => [
        recordKey(record),
        this.confirmations.get(recordKey(record)) ?? ('gone' as const),
      ]),
    );
  }
}

function unit(
  rest: Partial<OrganizationalUnitRecord> & { id: string },
): OrganizationalUnitRecord {
  return {
    kind: 'organizational-unit',
    arn: `arn:aws:organizations::111111111111:ou/${ORGANIZATION_ID}/${rest.id}`,
    name: rest.id,
    organizationId: ORGANIZATION_ID,
    tags: {},
    ...rest,
  };
}

/** The account at a place in the organization; its number says which. */
function accountAt(
  index: number,
  rest: Partial<AccountRecord> = {},
): AccountRecord {
  const id = rest.id ?? String(100_000_000_000 + index);
  return {
    kind: 'account',
    id,
    arn: `arn:aws:organizations::111111111111:account/${ORGANIZATION_ID}/${id}`,
    name: `account-${index}`,
    email: `aws+${index}@steward.example`,
    state: 'ACTIVE',
    organizationId: ORGANIZATION_ID,
    management: index === 0,
    partition: 'aws',
    organizationalUnitPath: ['r-ab12', 'ou-ab12-workload', 'ou-ab12-payments'],
    tags: {},
    ...rest,
  };
}

export function cluster(
  rest: Partial<ClusterRecord> & { accountId: string },
): ClusterRecord {
  const { accountId, name = 'prod', region = 'eu-central-1' } = rest;
  return {
    kind: 'kubernetes-cluster',
    id: `arn:aws:eks:${region}:${accountId}:cluster/${name}`,
    name,
    region,
    status: 'ACTIVE',
    version: '1.33',
    endpoint: 'https://abc.eks.example',
    certificateAuthority: 'Q0E=',
    tags: {},
    ...rest,
  };
}
