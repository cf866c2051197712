/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { TableFilter } from '@steward/backstage-plugin-portal-react';
import { TIERS } from '@steward/backstage-plugin-scorecards-common';
import useAsync from 'react-use/esm/useAsync';
import { scorecardsApiRef } from '../../api';
import { pillarOptions } from '../../glossary/describePillar';
import { subjectOptions } from '../../glossary/describeSubject';
import { describeTier } from '../../glossary/describeTier';
import { useTeamOptions } from '../../hooks/useTeamOptions';

/** More than people choose from a list. */
const mostOptions = 500;

/** The filters of the overview. Choices that cannot be read are left out. */
export function useFilterOptions(): TableFilter[] {
  const api = useApi(scorecardsApiRef);
  const catalog = useApi(catalogApiRef);
  const teams = useTeamOptions();
  const { value: units = [] } = useAsync(async () => {
    const { items } = await catalog.queryEntities({
      filter: { kind: 'resource', 'spec.type': 'organizational-unit' },
      fields: ['metadata.name', 'metadata.title'],
      limit: mostOptions,
    });
    return items.map(({ metadata }) => ({
      id: metadata.name,
      label: metadata.title ?? metadata.name,
    }));
  }, [catalog]);
  const { value: campaigns = [] } = useAsync(async () => {
    const { items } = await api.get('/campaigns', {
      params: { query: { state: 'active', limit: 100 } },
    });
    return items.map(({ id, title }) => ({ id, label: title }));
  }, [api]);
  return [
    {
      id: 'subject',
      label: 'Filter by kind',
      all: 'All kinds',
      options: subjectOptions,
    },
    { id: 'owner', label: 'Filter by team', all: 'All teams', options: teams },
    {
      id: 'unit',
      label: 'Filter by organizational unit',
      all: 'All organizational units',
      options: units,
    },
    {
      id: 'tier',
      all: 'All tiers',
      options: [
        { id: 'none', label: describeTier(undefined) },
        ...TIERS.map(id => ({ id, label: describeTier(id) })),
      ],
    },
    {
      id: 'gap',
      label: 'Filter by required tier',
      all: 'Required tier: any',
      options: [
        { id: 'below', label: 'Below the required tier' },
        { id: 'met', label: 'Required tier reached' },
      ],
    },
    { id: 'pillar', all: 'All pillars', options: pillarOptions },
    {
      id: 'below',
      label: 'Filter by score',
      all: 'Any score',
      options: [50, 70, 85, 95].map(points => ({
        id: String(points),
        label: `Below ${points}`,
      })),
    },
    {
      id: 'has',
      label: 'Filter by verdict',
      all: 'Any verdict',
      options: [
        { id: 'fail', label: 'Something fails' },
        { id: 'warn', label: 'Something warns' },
        { id: 'exempt', label: 'Something is exempt' },
        { id: 'unknown', label: 'Something is unknown' },
        { id: 'error', label: 'A check has an error' },
      ],
    },
    ...(campaigns.length > 0
      ? [{ id: 'campaign', all: 'All campaigns', options: campaigns }]
      : []),
    {
      id: 'sort',
      label: 'Order',
      all: 'Worst first',
      options: [
        { id: 'best', label: 'Best first' },
        { id: 'drops', label: 'Biggest drops first' },
        { id: 'rises', label: 'Biggest rises first' },
        { id: 'name', label: 'By name' },
      ],
    },
  ];
}
