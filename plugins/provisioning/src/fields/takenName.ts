/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { CatalogApi } from '@backstage/plugin-catalog-react';
import { placeOf } from './catalogChoices';

type Filter = Record<string, string>;

/** What must not have the name already, by the kind that is asked for. */
const rivals: Record<string, (name: string) => Filter> = {
  'enclave.create': name => ({
    kind: 'Resource',
    'spec.type': 'nitro-enclave',
    'metadata.title': name,
  }),
  'team.onboard': name => ({ kind: 'Group', 'metadata.name': name }),
  'account.create': name => ({
    kind: 'Resource',
    'spec.type': 'cloud-account',
    'metadata.title': name,
  }),
};

/** Who has a name already, in words; undefined while it is free. */
export async function takenName(
  catalogApi: CatalogApi,
  kind: string,
  name: string,
): Promise<string | undefined> {
  const filter = rivals[kind]?.(name);
  if (!filter) {
    return undefined;
  }
  const { items } = await catalogApi.queryEntities({ filter, limit: 1 });
  return items.length > 0 ? describe(items[0]) : undefined;
}

function describe(entity: Entity): string {
  const type = String(entity.spec?.type ?? entity.kind).replaceAll('-', ' ');
  const place = placeOf(entity);
  return place ? `a ${type} in ${place}` : `a ${type}`;
}
