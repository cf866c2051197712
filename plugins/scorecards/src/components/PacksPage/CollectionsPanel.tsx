/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  DataTable,
  DataTableColumn,
  EmptyState,
  Panel,
  StatusBadge,
  StatusTone,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import {
  Collection,
  describeSource,
  scorecardsReadPermission,
} from '@steward/backstage-plugin-scorecards-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { scorecardsApiRef } from '../../api';

const states: Record<Collection['state'], { word: string; tone: StatusTone }> =
  {
    waiting: { word: 'up to date', tone: 'positive' },
    collecting: { word: 'collecting', tone: 'info' },
    failing: { word: 'failing', tone: 'negative' },
    pushed: { word: 'received', tone: 'positive' },
  };

const columns: DataTableColumn<Collection>[] = [
  {
    id: 'collector',
    label: 'Source',
    rowHeader: true,
    cell: one => describeSource(one.collector),
    text: one => one.collector,
  },
  {
    id: 'scope',
    label: 'Scope',
    cell: one => (!one.scope || one.scope === 'all' ? 'everything' : one.scope),
    text: one => one.scope,
  },
  {
    id: 'state',
    label: 'State',
    cell: one => <StatusBadge {...states[one.state]} />,
    text: one => states[one.state].word,
  },
  {
    id: 'observedAt',
    label: 'Last complete',
    nowrap: true,
    cell: one => <TimeAgo at={one.observedAt} focusable={false} />,
    text: one => one.observedAt,
  },
  {
    id: 'dueAt',
    label: 'Next',
    nowrap: true,
    cell: one => <TimeAgo at={one.dueAt} fallback="–" focusable={false} />,
    text: one => one.dueAt,
  },
  {
    id: 'problem',
    label: 'Last problem',
    cell: one =>
      one.problem ? `${one.problem} (${one.failures} failed attempts)` : '–',
    text: one => one.problem,
  },
];

const worstFirst: Collection['state'][] = [
  'failing',
  'collecting',
  'waiting',
  'pushed',
];

/** How current the evidence is, what fails first. */
export function CollectionsPanel() {
  const api = useApi(scorecardsApiRef);
  const read = useAsyncRetry(() => api.get('/collections'), [api]);
  return (
    <Panel
      title="Evidence"
      description="Where facts and findings come from. Through an outage the last values stay, and count as unknown once they are too old."
      read={read}
      subject="the collectors"
      permission={scorecardsReadPermission.name}
      isEmpty={({ items }) => items.length === 0}
      empty={
        <EmptyState title="Nothing has been collected yet">
          Each collector gets a row here when it first runs, and each source
          when it first pushes.
        </EmptyState>
      }
    >
      {({ items }) => (
        <DataTable
          label="collections"
          singular="collection"
          columns={columns}
          rows={[...items].sort(
            (a, b) => worstFirst.indexOf(a.state) - worstFirst.indexOf(b.state),
          )}
          rowKey={one => `${one.collector} ${one.scope}`}
        />
      )}
    </Panel>
  );
}
