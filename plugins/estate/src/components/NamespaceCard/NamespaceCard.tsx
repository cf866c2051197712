/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RELATION_PART_OF } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityRefLinks,
  getEntityRelations,
  useEntity,
} from '@backstage/plugin-catalog-react';
import {
  CopyableId,
  DefinitionList,
} from '@steward/backstage-plugin-portal-react';
import { namespaceSpec, readSpec } from '../../entity/readSpec';
import { estateTranslationRef } from '../../translation';
import { EntityCard, OwnerFact } from '../EntityCard';
import { EntityLink } from '../EntityLink';
import { QuotaTable } from '../QuotaTable';
import { ShardFreshness } from '../ShardFreshness';

/** A namespace: whose it is, on which cluster, with which quota. */
export function NamespaceCard() {
  const { t } = useTranslationRef(estateTranslationRef);
  const { entity } = useEntity();
  const spec = readSpec(namespaceSpec, entity) ?? {};
  const clusters = getEntityRelations(entity, RELATION_PART_OF);
  const { team } = spec;
  return (
    <EntityCard title={t('namespace.title')}>
      <DefinitionList
        items={[
          {
            term: t('common.name'),
            value: spec.namespaceName && (
              <CopyableId
                value={spec.namespaceName}
                label={t('namespace.nameLabel')}
              />
            ),
          },
          {
            term: t('common.team'),
            value: team && (
              <EntityLink entityRef={`group:default/${team}`} text={team} />
            ),
          },
          {
            term: t('common.cluster'),
            value:
              clusters.length > 0 ? (
                <EntityRefLinks
                  entityRefs={clusters}
                  defaultKind="resource"
                  hideIcons
                />
              ) : (
                spec.cluster &&
                t('namespace.foreignCluster', { cluster: spec.cluster })
              ),
          },
          { term: t('common.owner'), value: <OwnerFact entity={entity} /> },
          {
            term: t('common.freshness'),
            value: <ShardFreshness entity={entity} />,
          },
        ]}
      />
      <QuotaTable quota={spec.quota} />
    </EntityCard>
  );
}
