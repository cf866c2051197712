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
import {
  CatalogApi,
  catalogApiRef,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { AsyncContent } from '@steward/backstage-plugin-portal-react';
import { ReactNode } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { describeType } from '../../glossary/describeType';
import { useEstateLinks } from '../../hooks/useEstateLinks';
import { EntityCard } from '../EntityCard';
import { EntityLink } from '../EntityLink';
import { StateBadge } from '../StateBadge';
import { containmentOf, RegionContents, titleOf } from './containmentOf';
import styles from './ContainmentCard.module.css';

/** More do not make a picture; the explorer lists them. */
const mostParts = 200;

/** What is in an account, region by region, each a way to its page. */
export function ContainmentCard() {
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
      title="What is in it"
      actions={<Link href={links.explorer({ node })}>Open in explorer</Link>}
    >
      <AsyncContent
        read={read}
        subject="what is in the account"
        permission="catalog.entity.read"
        isEmpty={({ regions }) => regions.length === 0}
        empty={
          <p className={styles.note}>
            No clusters, enclaves or environments are known in this account.
          </p>
        }
      >
        {({ regions, more }) => (
          <>
            <ul className={styles.regions}>
              {regions.map(region => (
                <Region key={region.region} contents={region} />
              ))}
            </ul>
            {more > 0 && (
              <p
                className={styles.note}
              >{`${more} more are in the explorer.`}</p>
            )}
          </>
        )}
      </AsyncContent>
    </EntityCard>
  );
}

function Region({ contents }: { contents: RegionContents }) {
  const { region, clusters, enclaves, environments } = contents;
  return (
    <li className={styles.region}>
      <p className={styles.head}>{region || 'In no region'}</p>
      <ul className={styles.boxes}>
        {clusters.map(({ cluster, namespaces }) => (
          <li key={cluster.metadata.name} className={styles.box}>
            <Part entity={cluster} word="Cluster" />
            <Parts entities={namespaces} />
          </li>
        ))}
        <Group type="nitro-enclave" entities={enclaves} />
        <Group type="environment" entities={environments} />
      </ul>
    </li>
  );
}

function Group(props: { type: string; entities: Entity[] }) {
  const { type, entities } = props;
  const word = describeType(type, entities.length);
  return entities.length > 0 ? (
    <li className={styles.box}>
      <span className={styles.word}>{`${entities.length} ${word}`}</span>
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
