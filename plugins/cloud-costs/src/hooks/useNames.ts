/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { CatalogApi, catalogApiRef } from '@backstage/plugin-catalog-react';
import { ANNOTATION_ACCOUNT_ID } from '@steward/backstage-plugin-estate-common';
import useAsync from 'react-use/esm/useAsync';
import { titleFields, titleOf } from './titleOf';

/**
 * What the catalog calls accounts (by number), teams and entities (by ref).
 * What it does not know, or while it cannot be read, has no name.
 */
export function useNames(keys: readonly string[]): ReadonlyMap<string, string> {
  const catalog = useApi(catalogApiRef);
  const asked = [...new Set(keys.filter(Boolean))].sort().join('\n');
  const { value } = useAsync(
    () => namesOf(catalog, asked ? asked.split('\n') : []),
    [catalog, asked],
  );
  return value ?? new Map();
}

async function namesOf(
  catalog: CatalogApi,
  keys: string[],
): Promise<Map<string, string>> {
  const refs = keys.filter(key => key.includes(':'));
  const accounts = keys.filter(key => /^\d{12}$/.test(key));
  const fields = [...titleFields, 'metadata.annotations'];
  const [entities, accountEntities] = await Promise.all([
    refs.length > 0
      ? catalog.getEntitiesByRefs({ entityRefs: refs, fields })
      : { items: [] },
    accounts.length > 0
      ? catalog.getEntities({
          filter: {
            kind: 'resource',
            'spec.type': 'cloud-account',
            [`metadata.annotations.${ANNOTATION_ACCOUNT_ID}`]: accounts,
          },
          fields,
        })
      : { items: [] },
  ]);
  return new Map([
    ...entities.items.flatMap(entity =>
      entity ? entryOf(stringifyEntityRef(entity), entity) : [],
    ),
    ...accountEntities.items.flatMap(entity =>
      entryOf(
        entity.metadata.annotations?.[ANNOTATION_ACCOUNT_ID] ?? '',
        entity,
      ),
    ),
  ]);
}

function entryOf(key: string, entity: Entity): [string, string][] {
  const title = titleOf(entity);
  return title ? [[key, title]] : [];
}
