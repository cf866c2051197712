/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Entity,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CatalogApi,
  catalogApiRef,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { AsyncContent } from '@steward/backstage-plugin-portal-react';
import { ReactNode } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { counted } from '../../glossary/counted';
import { useEstateLinks } from '../../hooks/useEstateLinks';
import { estateTranslationRef } from '../../translation';
import { EntityCard } from '../EntityCard';
import { EntityLink } from '../EntityLink';
import { StateBadge } from '../StateBadge';
import { containmentOf, RegionContents, titleOf } from './containmentOf';
import styles from './ContainmentCard.module.css';

/** More do not make a picture; the explorer lists them. */
const mostParts = 200;

/** What is in an account, region by region, each a way to its page. */
export function ContainmentCard() {
  const { t } = useTranslationRef(estateTranslationRef);
  const { entity } = useEntity();
  const catalog = useApi(catalogApiRef);
  const links = useEstateLinks();
  const read = useAsyncRetry(
    () => readContents(catalog, entity),
    [catalog, entity],
  );
  const node = entity.spec?.accountId?.toString();
  return (
    <EntityCard
      title={t('account.contents.title')}
      actions={
        <Link href={links.explorer({ node })}>
          {t('common.openInExplorer')}
        </Link>
      }
    >
      <AsyncContent
        read={read}
        subject={t('common.accountContents')}
        permission="catalog.entity.read"
        isEmpty={({ regions }) => regions.length === 0}
        empty={<p className={styles.note}>{t('account.contents.empty')}</p>}
      >
        {({ regions, more }) => (
          <>
            <ul className={styles.regions}>
              {regions.map(region => (
                <Region key={region.region} contents={region} />
              ))}
            </ul>
            {more > 0 && (
              <p className={styles.note}>
                {t('account.contents.more', counted(more))}
              </p>
            )}
          </>
        )}
      </AsyncContent>
    </EntityCard>
  );
}

function Region({ contents }: { contents: RegionContents }) {
  const { t } = useTranslationRef(estateTranslationRef);
  const { region, clusters, enclaves, environments } = contents;
  return (
    <li className={styles.region}>
      <p className={styles.head}>{region || t('account.contents.noRegion')}</p>
      <ul className={styles.boxes}>
        {clusters.map(({ cluster, namespaces }) => (
          <li key={cluster.metadata.name} className={styles.box}>
            <Part entity={cluster} word={t('common.cluster')} />
            <Parts entities={namespaces} />
          </li>
        ))}
        <Group
          label={t('counts.enclaves', counted(enclaves.length))}
          entities={enclaves}
        />
        <Group
          label={t('counts.environments', counted(environments.length))}
          entities={environments}
        />
      </ul>
    </li>
  );
}

function Group({ label, entities }: { label: string; entities: Entity[] }) {
  return entities.length > 0 ? (
    <li className={styles.box}>
      <span className={styles.word}>{label}</span>
      <Parts entities={entities} />
    </li>
  ) : null;
}

function Parts({ entities }: { entities: Entity[] }): ReactNode {
  return (
    entities.length > 0 && (
      <ul className={styles.parts}>
        {entities.map(one => (
          <li key={one.metadata.name} className={styles.part}>
            <Part entity={one} />
          </li>
        ))}
      </ul>
    )
  );
}

function Part({ entity, word }: { entity: Entity; word?: string }) {
  const status = entity.spec?.status;
  return (
    <span className={styles.name}>
      {word && <span className={styles.word}>{word}</span>}
      <EntityLink
        entityRef={stringifyEntityRef(entity)}
        text={titleOf(entity)}
      />
      {typeof status === 'string' && <StateBadge state={status} />}
    </span>
  );
}

async function readContents(catalog: CatalogApi, account: Entity) {
  const partsOf = (refs: readonly string[]) =>
    catalog.queryEntities({
      filter: { [`relations.${RELATION_PART_OF}`]: [...refs] },
      fields: ['kind', 'metadata', 'spec', 'relations'],
      limit: mostParts,
    });
  const { items, totalItems } = await partsOf([stringifyEntityRef(account)]);
  const clusters = items.filter(
    ({ spec }) => spec?.type === 'kubernetes-cluster',
  );
  const namespaces =
    clusters.length > 0
      ? await partsOf(clusters.map(one => stringifyEntityRef(one)))
      : { items: [], totalItems: 0 };
  return {
    regions: containmentOf(items, namespaces.items),
    more:
      totalItems -
      items.length +
      (namespaces.totalItems - namespaces.items.length),
  };
}
