/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PendingRemoval } from '@steward/backstage-plugin-estate-common';
import {
  DataTableColumn,
  MiddleTruncate,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { describeType } from '../../glossary/describeType';
import styles from './SyncPage.module.css';

const decisions = { release: 'will be released', keep: 'kept' };

export const heldBackColumns: DataTableColumn<PendingRemoval>[] = [
  {
    id: 'title',
    label: 'Name',
    rowHeader: true,
    cell: removal => <MiddleTruncate text={removal.title} />,
    text: removal => removal.title,
  },
  {
    id: 'kind',
    label: 'Kind',
    cell: removal => describeType(removal.kind),
    text: removal => removal.kind,
  },
  {
    id: 'shard',
    label: 'Shard',
    cell: removal => <code className={styles.code}>{removal.shardId}</code>,
    text: removal => removal.shardId,
  },
  {
    id: 'firstMissedAt',
    label: 'Missing since',
    cell: removal => <TimeAgo at={removal.firstMissedAt} focusable={false} />,
    text: removal => removal.firstMissedAt,
  },
  {
    id: 'timesMissed',
    label: 'Times',
    align: 'end',
    cell: removal => removal.timesMissed,
    text: removal => removal.timesMissed,
  },
  {
    id: 'reason',
    label: 'Why it waits',
    cell: removal => (
      <>
        {removal.reason}
        {removal.decision && (
          <strong>
            {` · ${decisions[removal.decision]}`}
            {removal.decidedBy && ` by ${removal.decidedBy}`}
          </strong>
        )}
      </>
    ),
    text: removal => removal.reason,
  },
];
