/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
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
import { useMemo } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { scorecardsApiRef } from '../../api';
import { scorecardsTranslationRef, ScorecardsWords } from '../../translation';

const tones: Record<Collection['state'], StatusTone> = {
  waiting: 'positive',
  collecting: 'info',
  failing: 'negative',
  pushed: 'positive',
};

const columnsOf = (t: ScorecardsWords): DataTableColumn<Collection>[] => [
  {
    id: 'collector',
    label: t('fields.source'),
    rowHeader: true,
    cell: one => describeSource(one.collector),
    text: one => one.collector,
  },
  {
    id: 'scope',
    label: t('packs.collections.columns.scope'),
    cell: one =>
      !one.scope || one.scope === 'all'
        ? t('packs.collections.everything')
        : one.scope,
    text: one => one.scope,
  },
  {
    id: 'state',
    label: t('fields.state'),
    cell: one => (
      <StatusBadge
        word={t(`packs.collections.states.${one.state}`)}
        tone={tones[one.state]}
      />
    ),
    text: one => t(`packs.collections.states.${one.state}`),
  },
  {
    id: 'observedAt',
    label: t('packs.collections.columns.observedAt'),
    nowrap: true,
    cell: one => <TimeAgo at={one.observedAt} focusable={false} />,
    text: one => one.observedAt,
  },
  {
    id: 'dueAt',
    label: t('packs.collections.columns.dueAt'),
    nowrap: true,
    cell: one => <TimeAgo at={one.dueAt} fallback="–" focusable={false} />,
    text: one => one.dueAt,
  },
  {
    id: 'problem',
    label: t('packs.collections.columns.problem'),
    cell: one =>
      one.problem
        ? t('packs.collections.problem', {
            count: one.failures,
            number: one.failures.toLocaleString('en'),
            problem: one.problem,
          })
        : '–',
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
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const columns = useMemo(() => columnsOf(t), [t]);
  const api = useApi(scorecardsApiRef);
  const read = useAsyncRetry(() => api.get('/collections'), [api]);
  return (
    <Panel
      title={t('packs.collections.title')}
      description={t('packs.collections.description')}
      read={read}
      subject={t('packs.collections.subject')}
      permission={scorecardsReadPermission.name}
      isEmpty={({ items }) => items.length === 0}
      empty={
        <EmptyState title={t('packs.collections.empty.title')}>
          {t('packs.collections.empty.text')}
        </EmptyState>
      }
    >
      {({ items }) => (
        <DataTable
          label={t('packs.collections.rows.many')}
          singular={t('packs.collections.rows.one')}
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
