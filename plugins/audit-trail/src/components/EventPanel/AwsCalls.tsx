/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  AuditRecord,
  AwsCall,
  AwsCallsPage,
} from '@steward/backstage-plugin-audit-trail-common';
import {
  DataTableColumn,
  formatAccountId,
  PagedTable,
  StatusBadge,
  TimeAgo,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useMemo, useState } from 'react';
import { auditTrailApiRef } from '../../api';
import { auditTrailTranslationRef, AuditTrailWords } from '../../translation';
import styles from './EventPanel.module.css';
import { Section } from './Section';

function columnsOf(t: AuditTrailWords): DataTableColumn<AwsCall>[] {
  return [
    {
      id: 'call',
      label: t('awsCalls.columns.call'),
      rowHeader: true,
      cell: call => (
        <code>{`${call.service.replace('.amazonaws.com', '')}:${
          call.action
        }`}</code>
      ),
      text: call => `${call.service}:${call.action}`,
    },
    {
      id: 'outcome',
      label: t('qualifiers.outcome.label'),
      cell: call =>
        call.error ? (
          <StatusBadge word={call.error} tone="negative" />
        ) : (
          <StatusBadge
            word={call.readOnly ? t('awsCalls.read') : t('awsCalls.changed')}
            tone={call.readOnly ? 'neutral' : 'positive'}
          />
        ),
      text: call => call.error ?? t('outcomes.success.word'),
    },
    {
      id: 'resources',
      label: t('awsCalls.columns.resources'),
      cell: call => call.resources.map(({ name }) => name).join(', '),
      text: call => call.resources.map(({ name }) => name).join(' '),
    },
    {
      id: 'place',
      label: t('awsCalls.columns.place'),
      nowrap: true,
      cell: call => `${formatAccountId(call.accountId)} ${call.region}`,
      text: call => `${call.accountId} ${call.region}`,
    },
    {
      id: 'time',
      label: t('awsCalls.columns.time'),
      cell: call => <TimeAgo at={call.time} focusable={false} />,
      text: call => call.time,
    },
  ];
}

/** What happened in AWS for this event, out of CloudTrail. */
export function AwsCalls(props: { event: AuditRecord }) {
  const { id } = props.event;
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const api = useApi(auditTrailApiRef);
  const [answer, setAnswer] = useState<AwsCallsPage>();
  const load = useCallback(
    async (cursor: string | undefined) => {
      const page = await api.get('/events/{id}/aws-calls', {
        params: { path: { id }, query: { cursor } },
      });
      setAnswer(page);
      return { items: page.calls, nextCursor: page.nextCursor };
    },
    [api, id],
  );
  const calls = usePagedList<AwsCall>(load);
  const columns = useMemo(() => columnsOf(t), [t]);
  return (
    <Section title={t('awsCalls.title')}>
      {answer && (
        <p className={styles.text} role="status">
          {answer.asOf
            ? t('awsCalls.asked', {
                answer: wordsOf(t, answer),
                time: <TimeAgo at={answer.asOf} />,
              })
            : wordsOf(t, answer)}
        </p>
      )}
      {calls.items?.length !== 0 && (
        <PagedTable
          label={t('awsCalls.label')}
          singular={t('awsCalls.singular')}
          columns={columns}
          rowKey={call => call.eventId}
          list={calls}
          permission="audit-trail.event.read"
        />
      )}
    </Section>
  );
}

function wordsOf(t: AuditTrailWords, answer: AwsCallsPage): string {
  const reason = answer.reason?.replace(/\.?$/, '.');
  switch (answer.status) {
    case 'found':
      return t('awsCalls.found');
    case 'none-yet':
      return reason || t('awsCalls.noneYet');
    case 'not-applicable':
      return reason || t('awsCalls.notApplicable');
    default:
      return reason
        ? t('awsCalls.unavailable', { reason })
        : t('awsCalls.unavailableWithoutReason');
  }
}
