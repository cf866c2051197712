/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import {
  CopyableId,
  DefinitionList,
  ErrorState,
  formatCount,
  LoadingState,
} from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { estateApiRef } from '../../api';
import { organizationalUnitSpec, readSpec } from '../../entity/readSpec';
import { useEstateLinks } from '../../hooks/useEstateLinks';
import { EntityCard, OwnerFact } from '../EntityCard';
import { EntityLink } from '../EntityLink';
import { OrganizationPath } from '../OrganizationPath';
import { ShardFreshness } from '../ShardFreshness';
import { TagTable } from '../TagTable';
import styles from './OrganizationalUnitCard.module.css';

const maximumChildren = 200;

/** An organizational unit: what is above it, what is below. */
export function OrganizationalUnitCard() {
  const { entity } = useEntity();
  const api = useApi(estateApiRef);
  const links = useEstateLinks();
  const spec = readSpec(organizationalUnitSpec, entity);
  const id = spec?.organizationalUnitId ?? entity.metadata.name;
  const place = useAsyncRetry(async () => {
    const [path, children] = await Promise.all([
      api.get('/tree/path', { params: { query: { id } } }),
      api.get('/tree', {
        params: { query: { parent: id, limit: maximumChildren } },
      }),
    ]);
    return {
      above: path.slice(0, -1),
      counts: path[path.length - 1]?.counts,
      units: children.items.filter(child => child.kind !== 'account'),
    };
  }, [api, id]);
  const explorer = links.explorer({ node: id });
  return (
    <EntityCard
      title={spec?.root ? 'Organization root' : 'Organizational unit'}
      actions={
        <ButtonLink href={explorer} variant="tertiary" size="small">
          Open in explorer
        </ButtonLink>
      }
    >
      {place.error && (
        <ErrorState
          error={place.error}
          subject="what is below this unit"
          permission="estate.read"
          onRetry={place.retry}
        />
      )}
      {place.loading && <LoadingState subject="the organization" lines={3} />}
      <DefinitionList
        items={[
          { term: 'Id', value: <CopyableId value={id} label="unit id" /> },
          { term: 'Owner', value: <OwnerFact entity={entity} /> },
          {
            term: 'Above',
            value: place.value?.above.length ? (
              <OrganizationPath units={place.value.above} />
            ) : undefined,
          },
          {
            term: 'Units below',
            value: place.value?.units.length ? (
              <ul className={styles.units}>
                {place.value.units.map(unit => (
                  <li key={unit.id}>
                    <EntityLink entityRef={unit.entityRef} text={unit.name} />{' '}
                    {formatCount(unit.counts.accounts, 'account')}
                  </li>
                ))}
              </ul>
            ) : (
              place.value && 'none'
            ),
          },
          {
            term: 'In all below',
            value: place.value?.counts && describe(place.value.counts),
          },
          { term: 'Freshness', value: <ShardFreshness entity={entity} /> },
        ]}
      />
      <TagTable tags={spec?.tags} />
    </EntityCard>
  );
}

function describe(counts: {
  accounts: number;
  clusters: number;
  enclaves: number;
  environments: number;
}): string {
  return [
    formatCount(counts.accounts, 'account'),
    formatCount(counts.clusters, 'cluster'),
    formatCount(counts.enclaves, 'enclave'),
    formatCount(counts.environments, 'environment'),
  ].join(', ');
}
