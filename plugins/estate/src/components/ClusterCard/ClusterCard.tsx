/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RELATION_HAS_PART } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityRefLinks,
  getEntityRelations,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { clusterConsoleUrl } from '@steward/backstage-plugin-aws-common';
import {
  CopyableId,
  DefinitionList,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { ANNOTATION_ARN } from '@steward/backstage-plugin-estate-common';
import { clusterSpec, readSpec } from '../../entity/readSpec';
import { estateTranslationRef } from '../../translation';
import { ConsoleLink, EntityCard, OwnerFact } from '../EntityCard';
import { AccountFact } from '../PlaceFacts';
import { ShardFreshness } from '../ShardFreshness';
import { StateBadge } from '../StateBadge';
import { TagTable } from '../TagTable';

/** An EKS cluster: version, status, where it is, which namespaces it has. */
export function ClusterCard() {
  const { t } = useTranslationRef(estateTranslationRef);
  const { entity } = useEntity();
  const spec = readSpec(clusterSpec, entity) ?? {};
  const arn = entity.metadata.annotations?.[ANNOTATION_ARN];
  const { region, accountId } = spec;
  const namespaces = getEntityRelations(entity, RELATION_HAS_PART);
  return (
    <EntityCard
      title={t('cluster.title')}
      actions={
        <ConsoleLink
          href={
            region &&
            clusterConsoleUrl(region, spec.clusterName ?? entity.metadata.name)
          }
        />
      }
    >
      <DefinitionList
        items={[
          {
            term: t('cluster.version'),
            value:
              spec.version && spec.platformVersion
                ? t('cluster.versionOnPlatform', {
                    version: spec.version,
                    platform: spec.platformVersion,
                  })
                : spec.version || spec.platformVersion,
          },
          {
            term: t('cluster.status'),
            value: <StateBadge state={spec.status} />,
          },
          {
            term: t('common.account'),
            value: accountId && (
              <AccountFact accountId={accountId} region={region} />
            ),
          },
          { term: t('common.owner'), value: <OwnerFact entity={entity} /> },
          {
            term: t('cluster.endpoint'),
            value: spec.endpoint && (
              <CopyableId
                value={spec.endpoint}
                label={t('cluster.endpointLabel')}
              />
            ),
          },
          {
            term: t('cluster.arn'),
            value: arn && <CopyableId value={arn} label={t('cluster.arn')} />,
          },
          {
            term: t('cluster.namespaces'),
            value:
              namespaces.length > 0 ? (
                <EntityRefLinks
                  entityRefs={namespaces}
                  defaultKind="resource"
                  hideIcons
                />
              ) : (
                t('cluster.noNamespaces')
              ),
          },
          {
            term: t('common.created'),
            value: spec.createdAt && <TimeAgo at={spec.createdAt} />,
          },
          {
            term: t('common.freshness'),
            value: <ShardFreshness entity={entity} />,
          },
        ]}
      />
      <TagTable tags={spec.tags} />
    </EntityCard>
  );
}
