/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

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

/** What has a name already, and where it is. */
export interface NameOwner {
  /** Of the entity: `nitro-enclave`. */
  type: string;
  place?: string;
}

/** What has a name already; undefined while it is free. */
export async function takenName(
  catalogApi: CatalogApi,
  kind: string,
  name: string,
): Promise<NameOwner | undefined> {
  const filter = rivals[kind]?.(name);
  if (!filter) {
    return undefined;
  }
  const { items } = await catalogApi.queryEntities({ filter, limit: 1 });
  const [entity] = items;
  return (
    entity && {
      type: String(entity.spec?.type ?? entity.kind),
      place: placeOf(entity),
    }
  );
}
