/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  formatEntityName,
  ownGroupRefs,
} from '@steward/backstage-plugin-portal-react';
import useAsync from 'react-use/esm/useAsync';
import { OWN_TEAMS } from './catalogQuery';

const facet = `relations.${RELATION_OWNED_BY}`;

/** The reader's teams, and everybody who owns something, as choices of a filter. */
export function useOwnerChoices(): {
  /** Undefined until they are known. */
  ownTeams?: string[];
  options: { id: string; label: string }[];
} {
  const identityApi = useApi(identityApiRef);
  const catalogApi = useApi(catalogApiRef);
  const ownTeams = useAsync(
    async () => ownGroupRefs(await identityApi.getBackstageIdentity()),
    [identityApi],
  ).value;
  const owners = useAsync(async () => {
    const { facets } = await catalogApi.getEntityFacets({ facets: [facet] });
    const refs = facets[facet].map(({ value }) => value.toLowerCase());
    const { items } = await catalogApi.getEntitiesByRefs({
      entityRefs: refs,
      fields: ['metadata.name', 'metadata.title'],
    });
    return refs
      .map((id, index) => ({
        id,
        label: items[index]?.metadata.title ?? formatEntityName(id),
      }))
      .sort((a, b) => a.label.localeCompare(b.label));
  }, [catalogApi]).value;
  return {
    ownTeams,
    options: [{ id: OWN_TEAMS, label: 'My teams' }, ...(owners ?? [])],
  };
}
