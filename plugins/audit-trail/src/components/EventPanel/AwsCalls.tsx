/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
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
import { useCallback, useState } from 'react';
import { auditTrailApiRef } from '../../api';
import styles from './EventPanel.module.css';
import { Section } from './Section';

const columns: DataTableColumn<AwsCall>[] = [
  {
    id: 'call',
    label: 'Call',
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
    label: 'Outcome',
    cell: call =>
      call.error ? (
        <StatusBadge word={call.error} tone="negative" />
      ) : (
        <StatusBadge
          word={call.readOnly ? 'read' : 'changed'}
          tone={call.readOnly ? 'neutral' : 'positive'}
        />
      ),
    text: call => call.error ?? 'success',
  },
  {
    id: 'resources',
    label: 'Resources',
    cell: call => call.resources.map(({ name }) => name).join(', '),
    text: call => call.resources.map(({ name }) => name).join(' '),
  },
  {
    id: 'place',
    label: 'Where',
    nowrap: true,
    cell: call => `${formatAccountId(call.accountId)} ${call.region}`,
    text: call => `${call.accountId} ${call.region}`,
  },
  {
    id: 'time',
    label: 'When',
    cell: call => <TimeAgo at={call.time} focusable={false} />,
    text: call => call.time,
  },
];

/** What happened in AWS for this event, out of CloudTrail. */
export function AwsCalls(props: { event: AuditRecord }) {
  const { id } = props.event;
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
  return (
    <Section title="AWS calls underneath">
      {answer && (
        <p className={styles.text} role="status">
          {wordsOf(answer)}
          {answer.asOf && (
            <>
              {' Asked '}
              <TimeAgo at={answer.asOf} />.
            </>
          )}
        </p>
      )}
      {calls.items?.length !== 0 && (
        <PagedTable
          label="AWS calls"
          singular="AWS call"
          columns={columns}
          rowKey={call => call.eventId}
          list={calls}
          permission="audit-trail.event.read"
        />
      )}
    </Section>
  );
}

function wordsOf(answer: AwsCallsPage): string {
  const reason = answer.reason ? `${answer.reason.replace(/\.?$/, '.')}` : '';
  switch (answer.status) {
    case 'found':
      return 'What CloudTrail recorded under the session of this request.';
    case 'none-yet':
      return (
        reason ||
        'CloudTrail shows none yet; it can take up to 15 minutes after a call.'
      );
    case 'not-applicable':
      return reason || 'Nothing of this event happened in AWS.';
    default:
      return `CloudTrail cannot be asked: ${reason || 'no reason was given.'}`;
  }
}
