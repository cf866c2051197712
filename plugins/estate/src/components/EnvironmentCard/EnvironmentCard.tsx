/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { DefinitionList } from '@steward/backstage-plugin-portal-react';
import { environmentSpec, readSpec } from '../../entity/readSpec';
import { estateTranslationRef } from '../../translation';
import { EntityCard, OwnerFact } from '../EntityCard';
import { AccountFact } from '../PlaceFacts';
import { ShardFreshness } from '../ShardFreshness';

/** An environment: whose it is, which stage, where. */
export function EnvironmentCard() {
  const { t } = useTranslationRef(estateTranslationRef);
  const { entity } = useEntity();
  const spec = readSpec(environmentSpec, entity);
  const manifest = entity.metadata.links?.[0];
  return (
    <EntityCard title={t('environment.title')}>
      <DefinitionList
        items={[
          { term: t('environment.tenant'), value: spec?.tenant },
          { term: t('environment.environment'), value: spec?.environment },
          { term: t('environment.stage'), value: spec?.stage },
          {
            term: t('common.account'),
            value: spec?.accountId && (
              <AccountFact accountId={spec.accountId} region={spec.region} />
            ),
          },
          { term: t('environment.vpcRange'), value: spec?.vpcCidr },
          { term: t('common.owner'), value: <OwnerFact entity={entity} /> },
          {
            term: t('environment.manifest'),
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
          {
            term: t('common.freshness'),
            value: <ShardFreshness entity={entity} />,
          },
        ]}
      />
    </EntityCard>
  );
}
