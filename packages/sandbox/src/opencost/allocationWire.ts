/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { dayText } from '../billing/days';
import { Cluster } from '../world/types';
import { Workload } from './clusterWorkloads';

const MINUTES = 1_440;

/** What OpenCost is asked to tell costs apart by. */
export type Aggregation = 'cluster' | 'namespace' | `label:${string}`;

/** OpenCost answers five decimals. */
function rounded(value: number): number {
  return Math.round(value * 100_000) / 100_000;
}

/** The costs of one day as a set of `GET /allocation/compute`, by their names. */
export function allocationSet(options: {
  cluster: Cluster;
  day: number;
  /** What the nodes cost, in dollars. */
  cost: number;
  workloads: readonly Workload[];
  aggregate: readonly Aggregation[];
}): Record<string, object> {
  const { cluster, day, cost, workloads, aggregate } = options;
  const costs = new Map<string, { cost: number; workload: Workload }>();
  for (const workload of workloads) {
    const name = nameOf(workload, cluster, aggregate);
    const before = costs.get(name)?.cost ?? 0;
    costs.set(name, { workload, cost: before + cost * workload.share });
  }
  return Object.fromEntries(
    [...costs].map(([name, one]) => [
      name,
      allocation({ name, cluster, day, ...one }),
    ]),
  );
}

/** Values with slashes between them; idle costs have no other name. */
function nameOf(
  { namespace, labels }: Workload,
  cluster: Cluster,
  aggregate: readonly Aggregation[],
): string {
  if (namespace === '__idle__') {
    return namespace;
  }
  return aggregate
    .map(by => {
      if (by === 'cluster') {
        return cluster.name;
      }
      return by === 'namespace'
        ? namespace
        : labels[by.slice('label:'.length)] ?? '__unallocated__';
    })
    .join('/');
}

function allocation(options: {
  name: string;
  cluster: Cluster;
  day: number;
  cost: number;
  workload: Workload;
}) {
  const { name, cluster, day, cost, workload } = options;
  const [start, end] = [day, day + 1].map(one => `${dayText(one)}T00:00:00Z`);
  const isIdle = workload.namespace === '__idle__';
  return {
    name,
    properties: {
      cluster: cluster.name,
      ...(!isIdle && { namespace: workload.namespace }),
    },
    window: { start, end },
    start,
    end,
    minutes: MINUTES,
    cpuCost: rounded(cost * 0.58),
    cpuCostAdjustment: 0,
    cpuEfficiency: isIdle ? 0 : 0.41,
    gpuCost: 0,
    gpuCostAdjustment: 0,
    networkCost: rounded(cost * 0.04),
    networkCostAdjustment: 0,
    loadBalancerCost: 0,
    loadBalancerCostAdjustment: 0,
    pvCost: rounded(cost * 0.08),
    pvCostAdjustment: 0,
    pvs: null,
    ramCost: rounded(cost * 0.3),
    ramCostAdjustment: 0,
    ramEfficiency: isIdle ? 0 : 0.52,
    externalCost: 0,
    sharedCost: 0,
    totalCost: rounded(cost),
    totalEfficiency: isIdle ? 0 : 0.45,
    lbAllocations: null,
  };
}
