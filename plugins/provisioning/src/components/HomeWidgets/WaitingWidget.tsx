/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Link } from '@backstage/ui';
import { describeRun } from '@steward/backstage-plugin-provisioning-common';
import {
  formatCount,
  LoadingState,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { useCallback } from 'react';
import { provisioningApiRef } from '../../api';
import { useLiveRuns } from '../../hooks/useLiveRuns';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { useRunCounts } from '../../hooks/useRunCounts';
import { RiskBadge } from '../RunParts';
import styles from './HomeWidgets.module.css';

const shown = 3;

/** The approvals that wait for the reader, the first of them by name. */
export function WaitingWidget() {
  const api = useApi(provisioningApiRef);
  const links = useProvisioningLinks();
  const counts = useRunCounts();
  const load = useCallback(
    () => api.listRuns({ waitingForMe: true, limit: shown }),
    [api],
  );
  const { items, error } = useLiveRuns(load);
  if (!items) {
    return error ? (
      <p className={styles.line} role="alert">
        {`The approvals could not be read: ${error.message}`}
      </p>
    ) : (
      <LoadingState subject="the approvals" lines={3} />
    );
  }
  if (items.length === 0) {
    return <p className={styles.line}>Nobody waits for you.</p>;
  }
  const total = counts.value?.waitingForMe ?? items.length;
  return (
    <div className={styles.body}>
      <Link href={links.approvals()} className={styles.total}>
        {formatCount(total, 'approval')}
      </Link>
      <ul className={styles.list}>
        {items.map(run => (
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
  );
}
