/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  SinkState,
  SinkStatus,
} from '@steward/backstage-plugin-audit-trail-common';
import {
  DataTableColumn,
  EmptyState,
  PagedTable,
  Panel,
  StatusBadge,
  StatusTone,
  TimeAgo,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useMemo } from 'react';
import { auditTrailApiRef } from '../../api';
import { counted } from '../../glossary/counted';
import { auditTrailTranslationRef, AuditTrailWords } from '../../translation';
import styles from './RetentionPage.module.css';

const tones: Record<SinkState, StatusTone> = {
  current: 'positive',
  behind: 'info',
  failing: 'negative',
  off: 'neutral',
};

function columnsOf(t: AuditTrailWords): DataTableColumn<SinkStatus>[] {
  return [
    {
      id: 'id',
      label: t('sinks.columns.id'),
      rowHeader: true,
      cell: sink => sink.id,
      text: sink => sink.id,
    },
    {
      id: 'type',
      label: t('common.kind'),
      cell: sink => sink.type,
      text: sink => sink.type,
    },
    {
      id: 'state',
      label: t('sinks.columns.state'),
      cell: sink => (
        <StatusBadge
          word={t(`sinkStates.${sink.state}.word`)}
          tone={tones[sink.state]}
          meaning={t(`sinkStates.${sink.state}.meaning`)}
        />
      ),
      text: sink => sink.state,
    },
    {
      id: 'behind',
      label: t('sinks.columns.behind'),
      align: 'end',
      cell: sink => t('common.records', counted(sink.behind)),
      text: sink => sink.behind,
    },
    {
      id: 'delivered',
      label: t('sinks.columns.delivered'),
      cell: sink => <TimeAgo at={sink.lastDeliveredAt} focusable={false} />,
      text: sink => sink.lastDeliveredAt,
    },
    {
      id: 'target',
      label: t('sinks.columns.target'),
      cell: sink => <code className={styles.wrap}>{sink.target}</code>,
      text: sink => sink.target,
    },
    {
      id: 'error',
      label: t('common.error'),
      cell: sink => sink.lastError ?? '–',
      text: sink => sink.lastError,
    },
  ];
}

const example = `auditTrail:
  sinks:
    - id: archive
      type: file
      path: /var/log/steward/audit-trail.ndjson`;

/** Where else events go, and how far each delivery is. */
export function SinksPanel() {
  const api = useApi(auditTrailApiRef);
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const columns = useMemo(() => columnsOf(t), [t]);
  const load = useCallback(() => api.get('/sinks'), [api]);
  return (
    <Panel title={t('sinks.title')} description={t('sinks.description')}>
      <PagedTable
        label={t('sinks.label')}
        singular={t('sinks.singular')}
        columns={columns}
        rowKey={sink => sink.id}
        list={usePagedList<SinkStatus>(load)}
        permission="audit-trail.event.read"
        empty={
          <EmptyState title={t('sinks.empty.title')} snippet={example}>
            {t('sinks.empty.description')}
          </EmptyState>
        }
      />
    </Panel>
  );
}
