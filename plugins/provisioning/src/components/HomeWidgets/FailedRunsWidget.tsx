/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { runReadPermission } from '@steward/backstage-plugin-provisioning-common';
import {
  AsyncContent,
  readOfList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback } from 'react';
import { provisioningApiRef } from '../../api';
import { useLiveRuns } from '../../hooks/useLiveRuns';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { provisioningTranslationRef } from '../../translation';
import { RunLines } from '../RunLines';
import styles from './HomeWidgets.module.css';

const shown = 5;

/** Runs of everybody that failed and that somebody may have to retry. */
export function FailedRunsWidget() {
  const api = useApi(provisioningApiRef);
  const links = useProvisioningLinks();
  const { t } = useTranslationRef(provisioningTranslationRef);
  const load = useCallback(
    () =>
      api.get('/runs', {
        params: { query: { state: ['FAILED'], limit: shown } },
      }),
    [api],
  );
  const list = useLiveRuns(load);
  return (
    <AsyncContent
      read={readOfList(list)}
      subject={t('homeWidgets.failedRuns.subject')}
      permission={runReadPermission.name}
      empty={<p className={styles.line}>{t('homeWidgets.failedRuns.empty')}</p>}
    >
      {runs => (
        <div className={styles.body}>
          <RunLines runs={runs} />
          {list.hasMore && (
            <Link href={links.runs({ state: 'FAILED' })}>
              {t('homeWidgets.failedRuns.all')}
            </Link>
          )}
        </div>
      )}
    </AsyncContent>
  );
}
