/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  cloudCostsSourceManagePermission,
  cloudCostsSourceReadPermission,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  LoadingState,
  NoPermissionState,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { cloudCostsApiRef } from '../../api';
import { cloudCostsTranslationRef } from '../../translation';
import { CostsPage } from '../CostsPage';
import { ManualEntriesPanel } from './ManualEntriesPanel';
import { MonthsPanel } from './MonthsPanel';
import { ReconciliationPanel } from './ReconciliationPanel';
import { SourceList } from './SourceList';
import styles from './SourcesPage.module.css';

/** Where costs come from, how reading went, and the proof that nothing is lost. */
export function SourcesPage() {
  const reading = usePermission({ permission: cloudCostsSourceReadPermission });
  const managing = usePermission({
    permission: cloudCostsSourceManagePermission,
  });
  const [generation, setGeneration] = useState(0);
  const onChanged = useCallback(() => setGeneration(before => before + 1), []);
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const { allowed } = reading;
  const sources = useAsyncRetry(
    async () => (allowed ? api.get('/sources') : { items: [] }),
    [api, allowed, generation],
  );
  const part = { sources, generation, isManager: managing.allowed, onChanged };
  return (
    <CostsPage generation={generation}>
      {reading.loading && <LoadingState subject={t('sources.subject')} />}
      {!reading.loading && !allowed && (
        <NoPermissionState
          subject={t('sources.pageSubject')}
          permission={cloudCostsSourceReadPermission.name}
        />
      )}
      {allowed && (
        <div className={styles.panels}>
          <SourceList {...part} />
          <ReconciliationPanel generation={generation} />
          <MonthsPanel {...part} />
          <ManualEntriesPanel {...part} />
        </div>
      )}
    </CostsPage>
  );
}
