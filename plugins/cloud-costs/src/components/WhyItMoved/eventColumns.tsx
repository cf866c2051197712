/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TimelineEvent } from '@steward/backstage-plugin-cloud-costs-common';
import {
  DataTableColumn,
  EntityName,
  StatusBadge,
} from '@steward/backstage-plugin-portal-react';
import { describeDay } from '../../glossary/describePeriod';
import { CloudCostsWords } from '../../translation';
import { EntityLink } from '../EntityLink';
import { EventLink } from '../EventLink';

export function eventColumns(
  t: CloudCostsWords,
): DataTableColumn<TimelineEvent>[] {
  return [
    {
      id: 'title',
      label: t('overview.timeline.columns.title'),
      rowHeader: true,
      cell: event => <EventLink event={event} />,
      text: ({ title }) => title,
    },
    {
      id: 'at',
      label: t('common.day'),
      nowrap: true,
      cell: ({ at }) => describeDay(at),
      text: ({ at }) => at,
    },
    {
      id: 'kind',
      label: t('overview.timeline.columns.kind'),
      nowrap: true,
      cell: ({ kind }) => t(`overview.timeline.kinds.${kind}`),
      text: ({ kind }) => kind,
    },
    {
      id: 'outcome',
      label: t('overview.timeline.columns.outcome'),
      nowrap: true,
      cell: ({ outcome }) => (
        <StatusBadge
          tone={outcome === 'success' ? 'positive' : 'negative'}
          word={t(`overview.timeline.outcomes.${outcome}`)}
        />
      ),
      text: ({ outcome }) => outcome,
    },
    {
      id: 'entity',
      label: t('overview.timeline.columns.entity'),
      cell: ({ entities: [entityRef = ''] }) => (
        <EntityLink entityRef={entityRef} />
      ),
      text: ({ entities }) => entities.join(' '),
    },
    {
      id: 'by',
      label: t('overview.timeline.columns.by'),
      nowrap: true,
      cell: ({ by }) => (by ? <EntityName entityRef={by} /> : '–'),
      text: ({ by }) => by,
    },
  ];
}
