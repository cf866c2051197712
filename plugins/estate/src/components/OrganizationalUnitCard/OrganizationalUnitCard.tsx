/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import {
  CopyableId,
  DefinitionList,
  ErrorState,
  LoadingState,
} from '@steward/backstage-plugin-portal-react';
import { OrganizationNode } from '@steward/backstage-plugin-estate-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { estateApiRef } from '../../api';
import { organizationalUnitSpec, readSpec } from '../../entity/readSpec';
import { counted } from '../../glossary/counted';
import { useEstateLinks } from '../../hooks/useEstateLinks';
import { EstateWords, estateTranslationRef } from '../../translation';
import { EntityCard, OwnerFact } from '../EntityCard';
import { EntityLink } from '../EntityLink';
import { OrganizationPath } from '../OrganizationPath';
import { ShardFreshness } from '../ShardFreshness';
import { TagTable } from '../TagTable';
import styles from './OrganizationalUnitCard.module.css';

const maximumChildren = 200;

/** An organizational unit: what is above it, what is below. */
export function OrganizationalUnitCard() {
  const { t } = useTranslationRef(estateTranslationRef);
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
      title={t(`organizationalUnit.${spec?.root ? 'rootTitle' : 'title'}`)}
      actions={
        <ButtonLink href={explorer} variant="tertiary" size="small">
          {t('common.openInExplorer')}
        </ButtonLink>
      }
    >
      {place.error && (
        <ErrorState
          error={place.error}
          subject={t('organizationalUnit.subject')}
          permission="estate.read"
          onRetry={place.retry}
        />
      )}
      {place.loading && (
        <LoadingState subject={t('common.theOrganization')} lines={3} />
      )}
      <DefinitionList
        items={[
          {
            term: t('common.id'),
            value: <CopyableId value={id} label={t('common.unitId')} />,
          },
          { term: t('common.owner'), value: <OwnerFact entity={entity} /> },
          {
            term: t('organizationalUnit.above'),
            value: place.value?.above.length ? (
              <OrganizationPath units={place.value.above} />
            ) : undefined,
          },
          {
            term: t('organizationalUnit.unitsBelow'),
            value: place.value?.units.length ? (
              <ul className={styles.units}>
                {place.value.units.map(unit => (
                  <li key={unit.id}>
                    {t('organizationalUnit.unitBelow', {
                      unit: (
                        <EntityLink
                          entityRef={unit.entityRef}
                          text={unit.name}
                        />
                      ),
                      accounts: t(
                        'counts.accounts',
                        counted(unit.counts.accounts),
                      ),
                    })}
                  </li>
                ))}
              </ul>
            ) : (
              place.value && t('common.none')
            ),
          },
          {
            term: t('organizationalUnit.totalBelow'),
            value: place.value?.counts && describe(t, place.value.counts),
          },
          {
            term: t('common.freshness'),
            value: <ShardFreshness entity={entity} />,
          },
        ]}
      />
      <TagTable tags={spec?.tags} />
    </EntityCard>
  );
}

function describe(t: EstateWords, counts: OrganizationNode['counts']): string {
  return (['accounts', 'clusters', 'enclaves', 'environments'] as const)
    .map(kind => t(`counts.${kind}`, counted(counts[kind])))
    .join(', ');
}
