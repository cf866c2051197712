/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { formatEntityName } from '@steward/backstage-plugin-portal-react';
import useAsync from 'react-use/esm/useAsync';
import { titleFields, titleOf } from './titleOf';

/** Choices under a heading. */
export interface ScopeSection {
  title: string;
  options: { id: string; label: string }[];
}

/** More than people choose from a list. */
const mostOptions = 500;

const sections: { title: string; filter: Record<string, string> }[] = [
  { title: 'Teams', filter: { kind: 'group', 'spec.type': 'team' } },
  { title: 'Projects', filter: { kind: 'system' } },
  {
    title: 'Accounts',
    filter: { kind: 'resource', 'spec.type': 'cloud-account' },
  },
  {
    title: 'Environments',
    filter: { kind: 'resource', 'spec.type': 'environment' },
  },
  {
    title: 'Enclaves',
    filter: { kind: 'resource', 'spec.type': 'nitro-enclave' },
  },
];

/** What costs can be looked at for, apart from the organization; none while it cannot be read. */
export function useScopeOptions(): ScopeSection[] {
  const catalog = useApi(catalogApiRef);
  const { value = [] } = useAsync(
    async () =>
      Promise.all(
        sections.map(async ({ title, filter }) => {
          const { items } = await catalog.queryEntities({
            filter,
            fields: titleFields,
            limit: mostOptions,
          });
          return { title, options: items.map(optionOf).sort(byLabel) };
        }),
      ),
    [catalog],
  );
  return value.filter(({ options }) => options.length > 0);
}

function optionOf(entity: Entity): { id: string; label: string } {
  const id = stringifyEntityRef(entity);
  return { id, label: titleOf(entity) ?? formatEntityName(id) };
}

function byLabel(a: { label: string }, b: { label: string }): number {
  return a.label.localeCompare(b.label);
}
