/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
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
import { RunLines } from '../RunLines';
import styles from './HomeWidgets.module.css';

const shown = 5;

/** Runs of everybody that failed and that somebody may have to retry. */
export function FailedRunsWidget() {
  const api = useApi(provisioningApiRef);
  const links = useProvisioningLinks();
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
      subject="the failed runs"
      permission={runReadPermission.name}
      empty={<p className={styles.line}>No run has failed.</p>}
    >
      {runs => (
        <div className={styles.body}>
          <RunLines runs={runs} />
          {list.hasMore && (
            <Link href={links.runs({ state: 'FAILED' })}>All failed runs</Link>
          )}
        </div>
      )}
    </AsyncContent>
  );
}
