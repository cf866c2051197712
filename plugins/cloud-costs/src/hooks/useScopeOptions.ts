/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { formatEntityName } from '@steward/backstage-plugin-portal-react';
import useAsync from 'react-use/esm/useAsync';
import { cloudCostsTranslationRef } from '../translation';
import { titleFields, titleOf } from './titleOf';

/** Choices under a heading. */
export interface ScopeSection {
  id: (typeof sections)[number]['id'];
  title: string;
  options: { id: string; label: string }[];
}

/** More than people choose from a list. */
const mostOptions = 500;

const sections = [
  { id: 'teams', filter: { kind: 'group', 'spec.type': 'team' } },
  { id: 'projects', filter: { kind: 'system' } },
  {
    id: 'accounts',
    filter: { kind: 'resource', 'spec.type': 'cloud-account' },
  },
  {
    id: 'environments',
    filter: { kind: 'resource', 'spec.type': 'environment' },
  },
  {
    id: 'enclaves',
    filter: { kind: 'resource', 'spec.type': 'nitro-enclave' },
  },
] as const;

/** What costs can be looked at for, apart from the organization; none while it cannot be read. */
export function useScopeOptions(): ScopeSection[] {
  const catalog = useApi(catalogApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const { value = [] } = useAsync(
    async () =>
      Promise.all(
        sections.map(async ({ id, filter }) => {
          const { items } = await catalog.queryEntities({
            filter,
            fields: titleFields,
            limit: mostOptions,
          });
          return { id, options: items.map(optionOf).sort(byLabel) };
        }),
      ),
    [catalog],
  );
  return value
    .filter(({ options }) => options.length > 0)
    .map(({ id, options }) => ({ id, title: t(`scope.${id}`), options }));
}

function optionOf(entity: Entity): { id: string; label: string } {
  const id = stringifyEntityRef(entity);
  return { id, label: titleOf(entity) ?? formatEntityName(id) };
}

function byLabel(a: { label: string }, b: { label: string }): number {
  return a.label.localeCompare(b.label);
}
