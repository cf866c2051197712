/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { formatEntityName } from '@steward/backstage-plugin-portal-react';
import useAsync from 'react-use/esm/useAsync';

/** More than people choose from a list. */
const mostOptions = 500;

/** Teams of the catalog as choices; none while they cannot be read. */
export function useTeamOptions(): { id: string; label: string }[] {
  const catalog = useApi(catalogApiRef);
  const { value = [] } = useAsync(async () => {
    const { items } = await catalog.queryEntities({
      filter: { kind: 'group' },
      fields: ['kind', 'metadata.namespace', 'metadata.name', 'metadata.title'],
      limit: mostOptions,
    });
    return items.map(entity => {
      const id = stringifyEntityRef(entity);
      return { id, label: entity.metadata.title ?? formatEntityName(id) };
    });
  }, [catalog]);
  return value;
}
