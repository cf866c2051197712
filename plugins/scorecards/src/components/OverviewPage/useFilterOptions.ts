/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { TableFilter } from '@steward/backstage-plugin-portal-react';
import { TIERS } from '@steward/backstage-plugin-scorecards-common';
import useAsync from 'react-use/esm/useAsync';
import { scorecardsApiRef } from '../../api';
import { subjectOptions } from '../../glossary/describeSubject';
import { describeTier } from '../../glossary/describeTier';
import { pillarOptions } from '../../glossary/pillarOptions';
import { useTeamOptions } from '../../hooks/useTeamOptions';
import { scorecardsTranslationRef } from '../../translation';

/** More than people choose from a list. */
const mostOptions = 500;

/** The filters of the overview. Choices that cannot be read are left out. */
export function useFilterOptions(): TableFilter[] {
  const { t } = useTranslationRef(scorecardsTranslationRef);
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
      label: t('overview.filters.subject.label'),
      all: t('overview.filters.subject.all'),
      options: subjectOptions(t),
    },
    {
      id: 'owner',
      label: t('overview.filters.owner.label'),
      all: t('common.allTeams'),
      options: teams,
    },
    {
      id: 'unit',
      label: t('overview.filters.unit.label'),
      all: t('overview.filters.unit.all'),
      options: units,
    },
    {
      id: 'tier',
      label: t('overview.filters.tier.label'),
      all: t('overview.filters.tier.all'),
      options: [
        { id: 'none', label: describeTier(t, undefined) },
        ...TIERS.map(id => ({ id, label: describeTier(t, id) })),
      ],
    },
    {
      id: 'gap',
      label: t('overview.filters.gap.label'),
      all: t('overview.filters.gap.all'),
      options: [
        { id: 'below', label: t('overview.filters.gap.below') },
        { id: 'met', label: t('overview.filters.gap.met') },
      ],
    },
    {
      id: 'pillar',
      label: t('filters.pillar.label'),
      all: t('filters.pillar.all'),
      options: pillarOptions(t),
    },
    {
      id: 'below',
      label: t('overview.filters.below.label'),
      all: t('overview.filters.below.all'),
      options: [50, 70, 85, 95].map(points => ({
        id: String(points),
        label: t('overview.filters.below.points', { points: String(points) }),
      })),
    },
    {
      id: 'has',
      label: t('overview.filters.has.label'),
      all: t('overview.filters.has.all'),
      options: (['fail', 'warn', 'exempt', 'unknown', 'error'] as const).map(
        id => ({ id, label: t(`overview.filters.has.${id}`) }),
      ),
    },
    ...(campaigns.length > 0
      ? [
          {
            id: 'campaign',
            label: t('overview.filters.campaign.label'),
            all: t('overview.filters.campaign.all'),
            options: campaigns,
          },
        ]
      : []),
    {
      id: 'sort',
      label: t('overview.filters.sort.label'),
      all: t('overview.filters.sort.all'),
      options: (['best', 'drops', 'rises', 'name'] as const).map(id => ({
        id,
        label: t(`overview.filters.sort.${id}`),
      })),
    },
  ];
}
