/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EstateSource } from '@steward/backstage-plugin-estate-node';
import { EksSource } from './eks/EksSource';
import { EnclaveTableSource } from './enclaves/EnclaveTableSource';
import { OrganizationSource } from './organization/OrganizationSource';
import { AwsSourcesConfig } from './readAwsSources';

/** The sources that the configuration asks for. */
export function createSources(config: AwsSourcesConfig): EstateSource[] {
  const organizations = Object.entries(config.organizations).map(
    ([configId, organization]) =>
      OrganizationSource.create({ configId, ...organization }),
  );
  return [
    ...organizations,
    ...createClusterSources(config, organizations),
    ...Object.entries(config.enclaves).map(
      ([configId, { accountId, region, tableName, includeDestroyed }]) =>
        EnclaveTableSource.create({
          configId,
          accountId,
          region,
          tableName,
          includeDestroyed,
        }),
    ),
  ];
}

function createClusterSources(
  { clusters, regionCacheFor }: AwsSourcesConfig,
  organizations: EstateSource[],
): EstateSource[] {
  return clusters
    ? [
        EksSource.create({
          regions: clusters.regions,
          includeRegions: clusters.includeRegions,
          excludeRegions: clusters.excludeRegions,
          concurrency: clusters.concurrency,
          includeAccounts: clusters.includeAccounts,
          excludeAccounts: clusters.excludeAccounts,
          index: clusters.index,
          emptyShardEveryMs: clusters.emptyShardEvery,
          regionCacheForMs: regionCacheFor,
          organizationShards: organizations.map(source => source.id),
        }),
      ]
    : [];
}
