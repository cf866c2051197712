/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RELATION_PART_OF } from '@backstage/catalog-model';
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
import { EntityCard, OwnerFact } from '../EntityCard';
import { EntityLink } from '../EntityLink';
import { QuotaTable } from '../QuotaTable';
import { ShardFreshness } from '../ShardFreshness';

/** A namespace: whose it is, on which cluster, with which quota. */
export function NamespaceCard() {
  const { entity } = useEntity();
  const spec = readSpec(namespaceSpec, entity) ?? {};
  const clusters = getEntityRelations(entity, RELATION_PART_OF);
  const { team } = spec;
  return (
    <EntityCard title="Kubernetes namespace">
      <DefinitionList
        items={[
          {
            term: 'Name',
            value: spec.namespaceName && (
              <CopyableId value={spec.namespaceName} label="namespace" />
            ),
          },
          {
            term: 'Team',
            value: team && (
              <EntityLink entityRef={`group:default/${team}`} text={team} />
            ),
          },
          {
            term: 'Cluster',
            value:
              clusters.length > 0 ? (
                <EntityRefLinks
                  entityRefs={clusters}
                  defaultKind="resource"
                  hideIcons
                />
              ) : (
                spec.cluster && `${spec.cluster} (not in the estate)`
              ),
          },
          { term: 'Owner', value: <OwnerFact entity={entity} /> },
          { term: 'Freshness', value: <ShardFreshness entity={entity} /> },
        ]}
      />
      <QuotaTable quota={spec.quota} />
    </EntityCard>
  );
}
