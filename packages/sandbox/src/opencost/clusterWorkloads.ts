/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BillingLine } from '../billing/BillingLine';
import { clusterLines } from '../billing/accountLines';
import { SeededRandom } from '../world/SeededRandom';
import { sandboxTeams } from '../world/teams';
import { Cluster } from '../world/types';

/** What runs in a cluster, as OpenCost tells it apart. */
export interface Workload {
  namespace: string;
  /** Labels of its pods. */
  labels: Record<string, string>;
  /** Its part of what the nodes cost. */
  share: number;
}

type WeighedNamespace = Omit<Workload, 'share'> & { weight: number };

/** What no workload uses of the nodes, and what no workload has mounted. */
const IDLE_SHARE = 0.22;
const UNMOUNTED_SHARE = 0.01;

/**
 * The namespaces of a cluster with their shares, which add up to one. The
 * platform clusters have those of all teams, every other one the applications of
 * the team that owns it.
 */
export function clusterWorkloads(
  seed: number,
  cluster: Cluster,
  day: number,
): Workload[] {
  const random = SeededRandom.create(
    seed,
    `opencost/${cluster.accountId}/${cluster.name}/${day}`,
  );
  const wanted = namespacesOf(cluster).map(one => ({
    ...one,
    weight: one.weight * (0.9 + 0.2 * random.next()),
  }));
  const weights = wanted.reduce((sum, { weight }) => sum + weight, 0);
  const used = 1 - IDLE_SHARE - UNMOUNTED_SHARE;
  return [
    ...wanted.map(({ namespace, labels, weight }) => ({
      namespace,
      labels,
      share: (used * weight) / weights,
    })),
    { namespace: '__idle__', labels: {}, share: IDLE_SHARE },
    { namespace: '__unmounted__', labels: {}, share: UNMOUNTED_SHARE },
  ];
}

/** What the nodes of a cluster cost on a day, in millionths of a dollar. */
export function nodeCost(seed: number, cluster: Cluster, day: number): number {
  return clusterLines(seed, cluster)
    .filter(({ operation }: BillingLine) => operation === 'RunInstances')
    .reduce((sum, line) => sum + line.unblended(day), 0);
}

function namespacesOf(cluster: Cluster): WeighedNamespace[] {
  const common: WeighedNamespace[] = [
    { namespace: 'kube-system', labels: {}, weight: 4 },
    { namespace: 'monitoring', labels: { team: 'platform' }, weight: 3 },
  ];
  const { owner = '' } = cluster.tags;
  const [team] = sandboxTeams.filter(({ name }) => name === owner);
  const ownLabels: Record<string, string> = owner ? { team: owner } : {};
  const own: WeighedNamespace[] =
    cluster.name === 'platform'
      ? sandboxTeams.map(({ name, requests }) => ({
          namespace: `team-${name}`,
          labels: { team: name },
          weight: Number(requests.cpu),
        }))
      : (team?.apps ?? ['default']).map((app, index) => ({
          namespace: app,
          labels: ownLabels,
          weight: 10 - index,
        }));
  return [...common, ...own];
}
