/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Container } from '@backstage/ui';
import {
  estateDoctorRunPermission,
  estateSyncRunPermission,
} from '@steward/backstage-plugin-estate-common';
import { AsyncContent } from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import useInterval from 'react-use/esm/useInterval';
import { useCallback, useState } from 'react';
import { estateApiRef } from '../../api';
import { estateTranslationRef } from '../../translation';
import { EmptyEstate } from '../EmptyEstate';
import { ConfigurationProblems } from './ConfigurationProblems';
import { DoctorPanel } from './DoctorPanel';
import { HeldBackPanel } from './HeldBackPanel';
import { QuarantinePanel } from './QuarantinePanel';
import { RecentSyncs } from './RecentSyncs';
import { ShardTable } from './ShardTable';
import { SyncAnswer } from './SyncAnswer';
import { SyncCounts } from './SyncCounts';
import styles from './SyncPage.module.css';
import { UnresolvedOwnersPanel } from './UnresolvedOwnersPanel';
import { useRunningSync } from './useRunningSync';

/** Shards enough to say why the estate is stale. */
const overviewSize = 50;
/** How soon the page of an empty estate looks for the first sync, in milliseconds. */
const emptyPollMs = 2_000;

/** Whether the estate is current, what keeps it from being so, and the remedies. */
export function SyncPage() {
  const { t } = useTranslationRef(estateTranslationRef);
  const api = useApi(estateApiRef);
  const mayRun = usePermission({ permission: estateSyncRunPermission }).allowed;
  const mayDoctor = usePermission({
    permission: estateDoctorRunPermission,
  }).allowed;
  const [generation, setGeneration] = useState(0);
  const overview = useAsyncRetry(
    () => api.get('/sync', { params: { query: { limit: overviewSize } } }),
    [api, generation],
  );
  const reload = useCallback(() => setGeneration(before => before + 1), []);
  const running = useRunningSync(overview.value?.runningSync, reload);
  const isEmpty = overview.value?.freshness.shardsTotal === 0;
  useInterval(reload, isEmpty && !running.report ? emptyPollMs : null);

  return (
    <Container>
      <AsyncContent
        read={overview}
        subject={t('sync.subject')}
        permission="estate.read"
        lines={10}
      >
        {value => (
          <div className={styles.page}>
            <SyncAnswer
              overview={value}
              running={running.report}
              onStart={mayRun ? () => running.start({}) : undefined}
              startError={running.error}
              lostSight={running.lostSight}
            />
            <ConfigurationProblems problems={value.configurationProblems} />
            {isEmpty ? (
              <EmptyEstate
                isReading={running.report !== undefined}
                failedSync={value.freshness.failedSync}
              />
            ) : (
              <>
                <SyncCounts counts={value.counts} />
                <ShardTable
                  generation={generation}
                  onSyncShard={
                    mayRun ? shardId => running.start({ shardId }) : undefined
                  }
                />
              </>
            )}
            {value.counts.heldBack > 0 && (
              <HeldBackPanel generation={generation} onDecided={reload} />
            )}
            {value.counts.quarantined > 0 && (
              <QuarantinePanel generation={generation} />
            )}
            {value.counts.unresolvedOwners > 0 && (
              <UnresolvedOwnersPanel generation={generation} />
            )}
            <DoctorPanel mayRun={mayDoctor} />
            {value.lastSync && <RecentSyncs generation={generation} />}
          </div>
        )}
      </AsyncContent>
    </Container>
  );
}
