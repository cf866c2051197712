/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { clusterArn } from '../aws/eks/clusterWire';
import { runsWorkloads } from '../world/seed/clusters';
import { EnclaveItem } from '../world/seed/enclaves';
import { SeededRandom } from '../world/SeededRandom';
import { Account, Cluster } from '../world/types';
import { BillingLine } from './BillingLine';
import { coveredLines } from './coveredLines';
import { dayOf } from './days';
import { InstanceType, prices, usagePrefixes } from './prices';
import { CORE_SHAPES, Shape, WORKLOAD_SHAPES } from './shapes';
import { tagsOf } from './tagsOf';
import { usageLine } from './usageLine';

/** How large an environment is. */
const sizes: { [environment: string]: number } = {
  prod: 1,
  staging: 0.3,
  dev: 0.2,
};

/** An account, and what runs in it. */
export interface AccountContent {
  seed: number;
  account: Account;
  clusters: readonly Cluster[];
  enclaves: readonly EnclaveItem[];
}

/** What an account uses. */
export function accountLines(content: AccountContent): BillingLine[] {
  const { seed, account } = content;
  if (runsWorkloads(account)) {
    return [
      ...shapeLines(seed, account, WORKLOAD_SHAPES),
      ...coveredLines(seed, account),
      ...content.clusters.flatMap(cluster => clusterLines(seed, cluster)),
      ...content.enclaves.flatMap(enclave => enclaveLine(seed, enclave)),
    ];
  }
  const kind = account.name.startsWith('sandbox-') ? 'sandbox' : account.name;
  return shapeLines(seed, account, CORE_SHAPES[kind] ?? []);
}

function shapeLines(
  seed: number,
  account: Account,
  shapes: readonly Shape[],
): BillingLine[] {
  const size = sizes[account.tags.environment ?? ''] ?? 1;
  return shapes.flatMap(shape => {
    const random = SeededRandom.create(
      seed,
      `billing/${account.id}/${shape.key}`,
    );
    if (!random.chance(shape.chance ?? 1)) {
      return [];
    }
    const [least, most] = shape.daily;
    const region = shape.region ?? 'eu-central-1';
    return [
      usageLine({
        accountId: account.id,
        service: shape.service,
        region,
        usageType: `${usagePrefixes[region] ?? ''}${shape.usageType}`,
        operation: shape.operation,
        unit: shape.unit,
        tags: shape.untagged ? {} : { ...tagsOf(account), ...shape.tags },
        price: shape.price,
        daily: (least + random.next() * (most - least)) * size,
        rhythm:
          shape.rhythm === 'traffic' && size < 1 ? 'office' : shape.rhythm,
        growth: random.next() * (shape.growth ?? 0.25),
        seed: random.integer(0, 0x7fffffff),
        from: dayOf(account.joinedAt),
        surge: shape.surge && {
          kind: shape.surge,
          accountName: account.name,
        },
      }),
    ];
  });
}

/** What a cluster uses: its control plane, and its nodes. */
export function clusterLines(seed: number, cluster: Cluster): BillingLine[] {
  const { accountId, region } = cluster;
  const random = SeededRandom.create(
    seed,
    `billing/${accountId}/${region}/${cluster.name}`,
  );
  const common = {
    accountId,
    region,
    tags: tagsOf(cluster),
    from: dayOf(cluster.createdAt),
    unit: 'Hrs',
    seed: random.integer(0, 0x7fffffff),
  };
  const prefix = usagePrefixes[region] ?? '';
  const nodes = random.integer(2, 6);
  return [
    usageLine({
      ...common,
      service: 'Amazon Elastic Container Service for Kubernetes',
      usageType: `${prefix}AmazonEKS-Hours:perCluster`,
      operation: 'CreateOperation',
      resource: clusterArn(cluster),
      price: prices.clusterHour,
      daily: 24,
      rhythm: 'steady',
    }),
    usageLine({
      ...common,
      service: 'Amazon Elastic Compute Cloud - Compute',
      usageType: `${prefix}BoxUsage:m6i.xlarge`,
      operation: 'RunInstances',
      price: prices.instanceHour['m6i.xlarge'],
      daily: 24 * nodes * (sizes[cluster.tags.environment] ?? 1),
      rhythm: cluster.tags.environment === 'prod' ? 'traffic' : 'office',
      growth: 0.2,
    }),
  ];
}

/** States in which an enclave's machine runs, and those in which it once ran. */
const running = ['ACTIVE', 'DEPLOYED', 'PAUSING', 'PENDING_DESTROY'];
const ran = ['INACTIVE', 'PAUSED', 'DESTROYING', 'DESTROYED'];

function enclaveLine(seed: number, enclave: EnclaveItem): BillingLine[] {
  const { accountId, region, status, providerConfig } = enclave;
  if (![...running, ...ran].includes(status)) {
    return [];
  }
  const type = providerConfig.instanceType as InstanceType;
  return [
    usageLine({
      accountId,
      region,
      service: 'Amazon Elastic Compute Cloud - Compute',
      usageType: `${usagePrefixes[region] ?? ''}BoxUsage:${type}`,
      operation: 'RunInstances',
      // The enclave platform tags what it makes with nothing but the id.
      tags: {},
      unit: 'Hrs',
      price: prices.instanceHour[type],
      daily: 24,
      rhythm: 'steady',
      seed,
      from: dayOf(enclave.createdAt),
      to: ran.includes(status) ? dayOf(enclave.updatedAt) + 1 : undefined,
    }),
  ];
}
