/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import {
  CopyableId,
  DefinitionList,
  formatCount,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { ShardStatus } from '@steward/backstage-plugin-estate-common';
import { describeSpending } from '../../glossary/describeSpending';
import { describeOutcome } from '../../glossary/describeOutcome';
import styles from './SyncPage.module.css';

export interface ShardDetailProps {
  shard: ShardStatus;
  onSync?: () => void;
}

/** Everything about a shard, its problem and the fix first. */
export function ShardDetail(props: ShardDetailProps) {
  const { shard, onSync } = props;
  const { problem, spending } = shard;
  return (
    <div className={styles.detail}>
      <p className={styles.line}>{describeOutcome(shard.outcome).meaning}</p>
      <DefinitionList
        items={[
          {
            term: 'Error',
            value: problem && `${problem.code}: ${problem.message}`,
          },
          {
            term: 'Missing IAM action',
            value: problem?.missingAction && (
              <CopyableId value={problem.missingAction} label="IAM action" />
            ),
          },
          { term: 'Fix', value: problem?.fix },
          {
            term: 'Shard',
            value: <CopyableId value={shard.id} label="shard id" />,
          },
          { term: 'Last attempt', value: <TimeAgo at={shard.lastAttemptAt} /> },
          {
            term: 'Next by schedule',
            value: shard.nextDueAt && <TimeAgo at={shard.nextDueAt} />,
          },
          {
            term: 'Spent',
            value: describeSpending(spending),
          },
          {
            term: 'Listed',
            value: [
              formatCount(shard.recordCount, 'record'),
              `${formatCount(shard.heldBackCount, 'removal')} held back`,
              `${shard.quarantinedCount} set aside`,
            ].join(', '),
          },
          ...Object.entries(shard.facts).map(([term, value]) => ({
            term,
            value,
          })),
        ]}
      />
      {onSync && (
        <div>
          <Button
            variant="secondary"
            size="small"
            iconStart={<RiRefreshLine />}
            onPress={onSync}
          >
            Sync this shard
          </Button>
        </div>
      )}
    </div>
  );
}
