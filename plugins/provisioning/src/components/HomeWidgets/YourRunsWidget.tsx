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

/** What the reader asked for last, and how it goes. */
export function YourRunsWidget() {
  const api = useApi(provisioningApiRef);
  const links = useProvisioningLinks();
  const { t } = useTranslationRef(provisioningTranslationRef);
  const load = useCallback(
    () => api.get('/runs', { params: { query: { mine: true, limit: shown } } }),
    [api],
  );
  const list = useLiveRuns(load);
  return (
    <AsyncContent
      read={readOfList(list)}
      subject={t('homeWidgets.yourRuns.subject')}
      permission={runReadPermission.name}
      empty={<p className={styles.line}>{t('homeWidgets.yourRuns.empty')}</p>}
    >
      {runs => (
        <div className={styles.body}>
          <RunLines runs={runs} />
          {list.hasMore && (
            <Link href={links.runs({ mine: 'true' })}>
              {t('homeWidgets.yourRuns.all')}
            </Link>
          )}
        </div>
      )}
    </AsyncContent>
  );
}
