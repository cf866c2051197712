/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { DefinitionList } from '@steward/backstage-plugin-portal-react';
import { environmentSpec, readSpec } from '../../entity/readSpec';
import { EntityCard, OwnerFact } from '../EntityCard';
import { AccountFact } from '../PlaceFacts';
import { ShardFreshness } from '../ShardFreshness';

/** An environment: whose it is, which stage, where. */
export function EnvironmentCard() {
  const { entity } = useEntity();
  const spec = readSpec(environmentSpec, entity);
  const manifest = entity.metadata.links?.[0];
  return (
    <EntityCard title="Environment">
      <DefinitionList
        items={[
          { term: 'Tenant', value: spec?.tenant },
          { term: 'Environment', value: spec?.environment },
          { term: 'Stage', value: spec?.stage },
          {
            term: 'Account',
            value: spec?.accountId && (
              <AccountFact accountId={spec.accountId} region={spec.region} />
            ),
          },
          { term: 'VPC range', value: spec?.vpcCidr },
          { term: 'Owner', value: <OwnerFact entity={entity} /> },
          {
            term: 'Manifest',
            value: manifest && (
              <Link
                href={manifest.url}
                target="_blank"
                rel="noopener noreferrer"
              >
                {manifest.title ?? manifest.url}
              </Link>
            ),
          },
          { term: 'Freshness', value: <ShardFreshness entity={entity} /> },
        ]}
      />
    </EntityCard>
  );
}
