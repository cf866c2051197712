/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Alert, Button, Text } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import {
  formatCount,
  ProgressLine,
  TimeAgo,
  useNow,
} from '@steward/backstage-plugin-portal-react';
import {
  Freshness,
  SyncOverview,
  SyncReport,
} from '@steward/backstage-plugin-estate-common';
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
  const { overview, running, onStart } = props;
  const { freshness, shards, lastSync } = overview;
  const now = useNow();
  const stale = freshness.shardsTotal - freshness.shardsComplete;
  const startedAt = running?.startedAt ?? running?.requestedAt;
  return (
    <section className={styles.answer} aria-label="How current the estate is">
      <div className={styles.answerLine}>
        <Text as="h2" variant="title-small" weight="bold">
          {sentence(freshness, stale)}
        </Text>
        {onStart && (
          <Button
            variant="primary"
            iconStart={<RiRefreshLine />}
            isDisabled={running !== undefined}
            onPress={onStart}
          >
            Sync now
          </Button>
        )}
      </div>
      {freshness.compositionProblem && (
        <div role="status">
          <Alert
            status="danger"
            title="The last sync could not update the catalog"
            description={`${freshness.compositionProblem}. The catalog shows what the sync before it read. The next sync tries again.`}
          />
        </div>
      )}
      {stale > 0 && (
        <ul className={styles.reasons}>
          {staleReasons(shards.items).map(reason => (
            <li key={reason}>{reason}</li>
          ))}
          <li>
            Nothing is removed because of it: what these shards listed last
            stays in the catalog.
          </li>
        </ul>
      )}
      <p className={styles.line}>
        {freshness.oldestCompleteAt && (
          <>
            Oldest complete reading <TimeAgo at={freshness.oldestCompleteAt} />
            {'. '}
          </>
        )}
        {lastSync?.finishedAt && (
          <>
            Last sync finished <TimeAgo at={lastSync.finishedAt} />.
          </>
        )}
      </p>
      {running && (
        <ProgressLine
          label={
            running.shardId
              ? `Reading ${running.shardId}`
              : 'Reading the estate'
          }
          done={running.progress.shardsDone}
          total={running.progress.shardsTotal}
          unit="shards"
          elapsedMs={startedAt ? now - Date.parse(startedAt) : undefined}
          next={
            running.progress.shardsTotal > 0 &&
            running.progress.shardsDone === running.progress.shardsTotal
              ? 'writing the catalog entities'
              : undefined
          }
        />
      )}
      {running && props.lostSight && (
        <div role="status">
          <Alert
            status="warning"
            title="The progress shown may be old"
            description={`The sync goes on; its progress could not be read: ${props.lostSight.message}`}
          />
        </div>
      )}
      {props.startError && (
        <div role="alert">
          <Alert
            status="danger"
            title="The sync was not started"
            description={props.startError.message}
          />
        </div>
      )}
    </section>
  );
}

function sentence(freshness: Freshness, stale: number): string {
  const total = freshness.shardsTotal;
  if (total === 0) {
    return 'No shard is known yet';
  }
  if (freshness.compositionProblem) {
    return 'The catalog is not current';
  }
  if (stale === 0) {
    return `Everything is current: all ${formatCount(total, 'shard')} complete`;
  }
  return `${stale.toLocaleString('en')} of ${formatCount(total, 'shard')} ${
    stale === 1 ? 'is' : 'are'
  } not current`;
}
