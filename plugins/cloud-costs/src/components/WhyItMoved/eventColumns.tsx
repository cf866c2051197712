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
import { EntityLink } from '../EntityLink';
import { EventLink } from '../EventLink';

export const eventColumns: DataTableColumn<TimelineEvent>[] = [
  {
    id: 'title',
    label: 'What happened',
    rowHeader: true,
    cell: event => <EventLink event={event} />,
    text: ({ title }) => title,
  },
  {
    id: 'at',
    label: 'Day',
    nowrap: true,
    cell: ({ at }) => describeDay(at),
    text: ({ at }) => at,
  },
  {
    id: 'kind',
    label: 'Kind',
    nowrap: true,
    cell: ({ kind }) => kind,
    text: ({ kind }) => kind,
  },
  {
    id: 'outcome',
    label: 'Result',
    nowrap: true,
    cell: ({ outcome }) =>
      outcome === 'success' ? (
        <StatusBadge tone="positive" word="succeeded" />
      ) : (
        <StatusBadge tone="negative" word="failed" />
      ),
    text: ({ outcome }) => outcome,
  },
  {
    id: 'entity',
    label: 'On',
    cell: ({ entities: [entityRef = ''] }) => (
      <EntityLink entityRef={entityRef} />
    ),
    text: ({ entities }) => entities.join(' '),
  },
  {
    id: 'by',
    label: 'By',
    nowrap: true,
    cell: ({ by }) => (by ? <EntityName entityRef={by} /> : '–'),
    text: ({ by }) => by,
  },
];
