/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { UrlReaderService } from '@backstage/backend-plugin-api';
import { EstateSource } from '@steward/backstage-plugin-estate-node';
import { EstateConfig } from '../config/EstateConfig';
import { EksSource, EnclaveTableSource, OrganizationSource } from './aws';
import { EnvironmentsSource, TeamsSource } from './git';

/** The sources that the configuration asks for. */
export function createSources(
  config: EstateConfig,
  deps: { reader: UrlReaderService },
): EstateSource[] {
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
    ...Object.entries(config.environments).map(([configId, repository]) =>
      EnvironmentsSource.create({ configId, ...deps, ...repository }),
    ),
    ...Object.entries(config.teams).map(([configId, repository]) =>
      TeamsSource.create({ configId, ...deps, ...repository }),
    ),
  ];
}

function createClusterSources(
  { clusters, general }: EstateConfig,
  organizations: EstateSource[],
): EstateSource[] {
  return clusters
    ? [
        EksSource.create({
          regions: clusters.regions,
          concurrency: clusters.concurrency,
          includeAccounts: clusters.includeAccounts,
          excludeAccounts: clusters.excludeAccounts,
          index: clusters.index,
          emptyShardEveryMs: clusters.emptyShardEvery,
          regionCacheForMs: general.regionCacheFor,
          organizationShards: organizations.map(source => source.id),
        }),
      ]
    : [];
}
