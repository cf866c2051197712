/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SeededRandom } from '../SeededRandom';
import { isEnabledRegion, sandboxRegions } from '../regions';
import { Account, Cluster } from '../types';

const versions = ['1.32', '1.33', '1.33', '1.34', '1.34', '1.35'];
const firstDay = Date.UTC(2024, 2, 1);
const days = 900;

function regionsByUse(): string[] {
  const enabled = sandboxRegions
    .map(region => region.name)
    .filter(isEnabledRegion);
  return ['eu-central-1', 'eu-central-1', ...enabled];
}

/** Whether an account runs workloads of its own. */
export function runsWorkloads(account: Account): boolean {
  return account.state === 'ACTIVE' && Boolean(account.tags.environment);
}

/**
 * EKS clusters over the workload accounts. The first two are called
 * `platform` and live in two accounts, so the name alone identifies neither.
 */
export function seedClusters(
  seed: number,
  accounts: Account[],
  count: number,
): Cluster[] {
  const hosts = accounts.filter(runsWorkloads);
  const regions = regionsByUse();
  const clusters: Cluster[] = [];
  const taken = new Set<string>();
  for (let index = 0; hosts.length > 0 && clusters.length < count; index += 1) {
    const random = SeededRandom.create(seed, `cluster/${index}`);
    const account = hosts[index % hosts.length];
    const region = index < 2 ? 'eu-central-1' : random.pick(regions);
    const serial = Math.floor(index / hosts.length);
    const ownName = account.name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    const name =
      index < 2 ? 'platform' : `${ownName}${serial ? `-${serial + 1}` : ''}`;
    const key = `${account.id}/${region}/${name}`;
    if (!taken.has(key)) {
      taken.add(key);
      clusters.push({
        name,
        accountId: account.id,
        region,
        version: random.pick(versions),
        createdAt: new Date(
          firstDay + random.integer(0, days * 86_400) * 1000,
        ).toISOString(),
        tags: {
          ...(account.tags.owner && { owner: account.tags.owner }),
          environment: account.tags.environment,
        },
      });
    }
  }
  return clusters;
}
