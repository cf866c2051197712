/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Text } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import {
  ProgressLine,
  TimeAgo,
  useNow,
} from '@steward/backstage-plugin-portal-react';
import {
  Freshness,
  SyncOverview,
  SyncReport,
} from '@steward/backstage-plugin-estate-common';
import { counted } from '../../glossary/counted';
import { EstateWords, estateTranslationRef } from '../../translation';
import { staleReasons } from './staleReasons';
import styles from './SyncPage.module.css';

export interface SyncAnswerProps {
  overview: SyncOverview;
  running?: SyncReport;
  /** Absent for those who may not start a sync. */
  onStart?: () => void;
  startError?: Error;
  /** Why the progress shown may be old. */
  lostSight?: Error;
}

/** The one sentence that the page is opened for, and the sync that runs. */
export function SyncAnswer(props: SyncAnswerProps) {
  const { t } = useTranslationRef(estateTranslationRef);
  const { overview, running, onStart } = props;
  const { freshness, shards, lastSync } = overview;
  const now = useNow();
  const stale = freshness.shardsTotal - freshness.shardsComplete;
  const startedAt = running?.startedAt ?? running?.requestedAt;
  return (
    <section className={styles.answer} aria-label={t('sync.answer.label')}>
      <div className={styles.answerLine}>
        <Text as="h2" variant="title-small" weight="bold">
          {sentence(t, freshness, stale)}
        </Text>
        {onStart && (
          <Button
            variant="primary"
            iconStart={<RiRefreshLine />}
            isDisabled={running !== undefined}
            onPress={onStart}
          >
            {t('sync.answer.start')}
          </Button>
        )}
      </div>
      {freshness.compositionProblem && (
        <div role="status">
          <Alert
            status="danger"
            title={t('sync.answer.catalogNotUpdated.title')}
            description={t('sync.answer.catalogNotUpdated.description', {
              problem: freshness.compositionProblem,
            })}
          />
        </div>
      )}
      {stale > 0 && (
        <ul className={styles.reasons}>
          {staleReasons(t, shards.items).map(reason => (
            <li key={reason}>{reason}</li>
          ))}
          <li>{t('sync.staleReasons.nothingRemoved')}</li>
        </ul>
      )}
      <p className={styles.line}>
        {freshness.oldestCompleteAt &&
          t('sync.answer.oldestReading', {
            time: <TimeAgo at={freshness.oldestCompleteAt} />,
          })}{' '}
        {lastSync?.finishedAt &&
          t('sync.answer.lastSync', {
            time: <TimeAgo at={lastSync.finishedAt} />,
          })}
      </p>
      {running && (
        <ProgressLine
          label={
            running.shardId
              ? t('sync.progress.shard', { shard: running.shardId })
              : t('sync.progress.estate')
          }
          done={running.progress.shardsDone}
          total={running.progress.shardsTotal}
          unit={t('sync.progress.unit')}
          elapsedMs={startedAt ? now - Date.parse(startedAt) : undefined}
          next={
            running.progress.shardsTotal > 0 &&
            running.progress.shardsDone === running.progress.shardsTotal
              ? t('sync.progress.next')
              : undefined
          }
        />
      )}
      {running && props.lostSight && (
        <div role="status">
          <Alert
            status="warning"
            title={t('sync.answer.lostSight.title')}
            description={t('sync.answer.lostSight.description', {
              problem: props.lostSight.message,
            })}
          />
        </div>
      )}
      {props.startError && (
        <div role="alert">
          <Alert
            status="danger"
            title={t('sync.answer.startFailed')}
            description={props.startError.message}
          />
        </div>
      )}
    </section>
  );
}

function sentence(t: EstateWords, freshness: Freshness, stale: number): string {
  const total = freshness.shardsTotal;
  if (total === 0) {
    return t('sync.answer.noShard');
  }
  if (freshness.compositionProblem) {
    return t('sync.answer.catalogNotCurrent');
  }
  return stale === 0
    ? t('sync.answer.allCurrent', counted(total))
    : t('sync.answer.notCurrent', {
        ...counted(stale),
        shards: t('counts.shards', counted(total)),
      });
}
