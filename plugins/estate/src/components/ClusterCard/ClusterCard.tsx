/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RELATION_HAS_PART } from '@backstage/catalog-model';
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
import { ConsoleLink, EntityCard, OwnerFact } from '../EntityCard';
import { AccountFact } from '../PlaceFacts';
import { ShardFreshness } from '../ShardFreshness';
import { StateBadge } from '../StateBadge';
import { TagTable } from '../TagTable';

/** An EKS cluster: version, status, where it is, which namespaces it has. */
export function ClusterCard() {
  const { entity } = useEntity();
  const spec = readSpec(clusterSpec, entity) ?? {};
  const arn = entity.metadata.annotations?.[ANNOTATION_ARN];
  const { region, accountId } = spec;
  const namespaces = getEntityRelations(entity, RELATION_HAS_PART);
  return (
    <EntityCard
      title="EKS cluster"
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
            term: 'Version',
            value: [spec.version, spec.platformVersion]
              .filter(Boolean)
              .join(', platform '),
          },
          { term: 'Status', value: <StateBadge state={spec.status} /> },
          {
            term: 'Account',
            value: accountId && (
              <AccountFact accountId={accountId} region={region} />
            ),
          },
          { term: 'Owner', value: <OwnerFact entity={entity} /> },
          {
            term: 'Endpoint',
            value: spec.endpoint && (
              <CopyableId value={spec.endpoint} label="endpoint" />
            ),
          },
          {
            term: 'ARN',
            value: arn && <CopyableId value={arn} label="ARN" />,
          },
          {
            term: 'Namespaces',
            value:
              namespaces.length > 0 ? (
                <EntityRefLinks
                  entityRefs={namespaces}
                  defaultKind="resource"
                  hideIcons
                />
              ) : (
                'none that a team has claimed'
              ),
          },
          {
            term: 'Created',
            value: spec.createdAt && <TimeAgo at={spec.createdAt} />,
          },
          { term: 'Freshness', value: <ShardFreshness entity={entity} /> },
        ]}
      />
      <TagTable tags={spec.tags} />
    </EntityCard>
  );
}
