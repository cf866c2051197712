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
import { EstateWords } from '../../translation';
import styles from './SyncPage.module.css';

/** Columns of the removals that are held back. */
export function heldBackColumns(
  t: EstateWords,
): DataTableColumn<PendingRemoval>[] {
  return [
    {
      id: 'title',
      label: t('common.name'),
      rowHeader: true,
      cell: removal => <MiddleTruncate text={removal.title} />,
      text: removal => removal.title,
    },
    {
      id: 'kind',
      label: t('common.kind'),
      cell: removal => describeType(t, removal.kind),
      text: removal => removal.kind,
    },
    {
      id: 'shard',
      label: t('common.shard'),
      cell: removal => <code className={styles.code}>{removal.shardId}</code>,
      text: removal => removal.shardId,
    },
    {
      id: 'firstMissedAt',
      label: t('sync.heldBack.columns.firstMissed'),
      cell: removal => <TimeAgo at={removal.firstMissedAt} focusable={false} />,
      text: removal => removal.firstMissedAt,
    },
    {
      id: 'timesMissed',
      label: t('sync.heldBack.columns.timesMissed'),
      align: 'end',
      cell: removal => removal.timesMissed,
      text: removal => removal.timesMissed,
    },
    {
      id: 'reason',
      label: t('sync.heldBack.columns.reason'),
      cell: removal => (
        <>
          {removal.reason}
          {removal.decision && (
            <strong>
              {` · ${describeDecision(t, removal.decision, removal.decidedBy)}`}
            </strong>
          )}
        </>
      ),
      text: removal => removal.reason,
    },
  ];
}

function describeDecision(
  t: EstateWords,
  decision: NonNullable<PendingRemoval['decision']>,
  name: string | undefined,
): string {
  return name
    ? t(`sync.heldBack.decidedBy.${decision}`, { name })
    : t(`sync.heldBack.decided.${decision}`);
}
