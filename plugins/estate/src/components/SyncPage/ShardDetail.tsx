/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import {
  CopyableId,
  DefinitionList,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { ShardStatus } from '@steward/backstage-plugin-estate-common';
import { counted } from '../../glossary/counted';
import { describeSpending } from '../../glossary/describeSpending';
import { describeOutcome } from '../../glossary/describeOutcome';
import { estateTranslationRef } from '../../translation';
import styles from './SyncPage.module.css';

export interface ShardDetailProps {
  shard: ShardStatus;
  onSync?: () => void;
}

/** Everything about a shard, its problem and the fix first. */
export function ShardDetail(props: ShardDetailProps) {
  const { t } = useTranslationRef(estateTranslationRef);
  const { shard, onSync } = props;
  const { problem, spending } = shard;
  return (
    <div className={styles.detail}>
      <p className={styles.line}>{describeOutcome(t, shard.outcome).meaning}</p>
      <DefinitionList
        items={[
          {
            term: t('sync.shards.detail.error'),
            value: problem && `${problem.code}: ${problem.message}`,
          },
          {
            term: t('sync.shards.detail.missingAction'),
            value: problem?.missingAction && (
              <CopyableId
                value={problem.missingAction}
                label={t('common.iamAction')}
              />
            ),
          },
          { term: t('common.fix'), value: problem?.fix },
          {
            term: t('common.shard'),
            value: (
              <CopyableId
                value={shard.id}
                label={t('sync.shards.detail.shardId')}
              />
            ),
          },
          {
            term: t('sync.shards.detail.lastAttempt'),
            value: <TimeAgo at={shard.lastAttemptAt} />,
          },
          {
            term: t('sync.shards.detail.nextBySchedule'),
            value: shard.nextDueAt && <TimeAgo at={shard.nextDueAt} />,
          },
          {
            term: t('common.spent'),
            value: describeSpending(t, spending),
          },
          {
            term: t('sync.shards.detail.listed'),
            value: [
              t('counts.records', counted(shard.recordCount)),
              t('sync.shards.detail.heldBack', counted(shard.heldBackCount)),
              t('sync.shards.detail.setAside', {
                number: String(shard.quarantinedCount),
              }),
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
            {t('sync.shards.detail.sync')}
          </Button>
        </div>
      )}
    </div>
  );
}
