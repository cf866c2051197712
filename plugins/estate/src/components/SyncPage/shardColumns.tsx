/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DataTableColumn,
  formatAccountId,
  formatDuration,
  StatusBadge,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { ShardStatus } from '@steward/backstage-plugin-estate-common';
import { describeOutcome } from '../../glossary/describeOutcome';
import { describeSource } from '../../glossary/describeSource';
import styles from './SyncPage.module.css';

/** Where a shard reads: `1234 5678 9012 · eu-central-1`, else its id. */
export function placeOf(
  shard: Pick<ShardStatus, 'accountId' | 'region'> & { id?: string },
): string {
  const parts = [
    shard.accountId && formatAccountId(shard.accountId),
    shard.region,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : shard.id ?? '–';
}

const number = (
  id: string,
  label: string,
  of: (shard: ShardStatus) => number,
): DataTableColumn<ShardStatus> => ({
  id,
  label,
  align: 'end',
  cell: shard => of(shard).toLocaleString('en'),
  text: of,
});

export const shardColumns: DataTableColumn<ShardStatus>[] = [
  {
    id: 'place',
    label: 'Account and region',
    rowHeader: true,
    cell: shard => (
      <span className={styles.place} title={shard.id}>
        {placeOf(shard)}
      </span>
    ),
    text: shard => shard.id,
  },
  {
    id: 'outcome',
    label: 'Outcome',
    cell: shard => <StatusBadge {...describeOutcome(shard.outcome)} />,
    text: shard => describeOutcome(shard.outcome).word,
  },
  {
    id: 'source',
    label: 'Source',
    nowrap: true,
    cell: shard => describeSource(shard.source),
    text: shard => describeSource(shard.source),
  },
  {
    id: 'problem',
    label: 'Problem',
    cell: ({ problem }) =>
      problem && (
        <span className={styles.problem} title={problem.message}>
          {problem.missingAction ? (
            <>
              missing <code>{problem.missingAction}</code>
            </>
          ) : (
            problem.message
          )}
        </span>
      ),
    text: ({ problem }) => problem?.message,
  },
  {
    id: 'lastComplete',
    label: 'Last complete',
    cell: shard => <TimeAgo at={shard.lastCompleteAt} focusable={false} />,
    text: shard => shard.lastCompleteAt,
  },
  {
    id: 'duration',
    label: 'Took',
    align: 'end',
    cell: shard =>
      shard.durationMs === undefined ? '–' : formatDuration(shard.durationMs),
    text: shard => shard.durationMs,
  },
  number('calls', 'Calls', shard => shard.spending.calls),
  number('throttles', 'Throttles', shard => shard.spending.throttles),
  number('retries', 'Retries', shard => shard.spending.retries),
  number('records', 'Records', shard => shard.recordCount),
];
