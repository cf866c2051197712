/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  describeRun,
  runReadPermission,
} from '@steward/backstage-plugin-provisioning-common';
import {
  AsyncContent,
  readOfList,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { useCallback } from 'react';
import { provisioningApiRef } from '../../api';
import { counted } from '../../glossary/counted';
import { useLiveRuns } from '../../hooks/useLiveRuns';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { useRunCounts } from '../../hooks/useRunCounts';
import { provisioningTranslationRef } from '../../translation';
import { RiskBadge } from '../RunParts';
import styles from './HomeWidgets.module.css';

const shown = 3;

/** The approvals that wait for the reader, the first of them by name. */
export function WaitingWidget() {
  const api = useApi(provisioningApiRef);
  const links = useProvisioningLinks();
  const { t } = useTranslationRef(provisioningTranslationRef);
  const counts = useRunCounts();
  const load = useCallback(
    () =>
      api.get('/runs', {
        params: { query: { waitingForMe: true, limit: shown } },
      }),
    [api],
  );
  const list = useLiveRuns(load);
  return (
    <AsyncContent
      read={readOfList(list)}
      subject={t('approvals.subject')}
      permission={runReadPermission.name}
      empty={<p className={styles.line}>{t('homeWidgets.waiting.empty')}</p>}
    >
      {runs => (
        <div className={styles.body}>
          <Link href={links.approvals()} className={styles.total}>
            {t(
              'common.approvals',
              counted(counts.value?.waitingForMe ?? runs.length),
            )}
          </Link>
          <ul className={styles.list}>
            {runs.map(run => (
              <li key={run.id}>
                <Link href={links.approvals({ run: run.id })}>
                  {describeRun(run)}
                </Link>
                <span className={styles.facts}>
                  {run.risk !== undefined && <RiskBadge score={run.risk} />}
                  <TimeAgo at={run.createdAt} focusable={false} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </AsyncContent>
  );
}
