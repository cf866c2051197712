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
  getEntityRelations,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/esm/useAsync';
import { EstateApi, estateApiRef } from '../api';
import { estateTranslationRef } from '../translation';
import { useEstateLinks } from './useEstateLinks';

/** A step on the way down to an entity. */
export interface PlaceStep {
  title: string;
  href: string;
}

interface Part {
  title: string;
  entityRef: string;
}

/**
 * What an entity is in, the estate first. What cannot be read is left out: the
 * page says elsewhere what is wrong, and the first step leads on.
 */
export function usePlace(entity: Entity): PlaceStep[] {
  const { t } = useTranslationRef(estateTranslationRef);
  const estate = useApi(estateApiRef);
  const catalog = useApi(catalogApiRef);
  const links = useEstateLinks();
  const linkTo = useEntityRefLink();
  const { value: parts = [] } = useAsync(
    () => partsAbove(entity, estate, catalog),
    [entity, estate, catalog],
  );
  return [
    { title: t('title'), href: links.explorer() },
    ...parts.map(({ title, entityRef }) => ({
      title,
      href: linkTo(entityRef),
    })),
  ];
}

async function partsAbove(
  entity: Entity,
  estate: EstateApi,
  catalog: CatalogApi,
): Promise<Part[]> {
  const { accountId, organizationalUnitId, type } = entity.spec ?? {};
  const id = accountId ?? organizationalUnitId;
  if (typeof id === 'string') {
    const path = await estate.get('/tree/path', { params: { query: { id } } });
    const isNode = type === 'cloud-account' || type === 'organizational-unit';
    return path
      .slice(0, isNode ? -1 : undefined)
      .map(node => ({ title: node.name, entityRef: node.entityRef }));
  }
  const [parentRef] = getEntityRelations(entity, RELATION_PART_OF);
  const parent =
    parentRef && (await catalog.getEntityByRef(stringifyEntityRef(parentRef)));
  return parent
    ? [
        ...(await partsAbove(parent, estate, catalog)),
        {
          title: parent.metadata.title ?? parent.metadata.name,
          entityRef: stringifyEntityRef(parent),
        },
      ]
    : [];
}
