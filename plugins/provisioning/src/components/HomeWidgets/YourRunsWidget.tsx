/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Link } from '@backstage/ui';
import { LoadingState } from '@steward/backstage-plugin-portal-react';
import { useCallback } from 'react';
import { provisioningApiRef } from '../../api';
import { useLiveRuns } from '../../hooks/useLiveRuns';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { RunLines } from '../RunLines';
import styles from './HomeWidgets.module.css';

const shown = 5;

/** What the reader asked for last, and how it goes. */
export function YourRunsWidget() {
  const api = useApi(provisioningApiRef);
  const links = useProvisioningLinks();
  const load = useCallback(
    () => api.listRuns({ mine: true, limit: shown }),
    [api],
  );
  const { items, error, hasMore } = useLiveRuns(load);
  if (!items) {
    return error ? (
      <p className={styles.line} role="alert">
        {`Your runs could not be read: ${error.message}`}
      </p>
    ) : (
      <LoadingState subject="your runs" lines={3} />
    );
  }
  return items.length === 0 ? (
    <p className={styles.line}>
      You have asked for nothing yet. What you request shows here how it goes.
    </p>
  ) : (
    <div className={styles.body}>
      <RunLines runs={items} />
      {hasMore && (
        <Link href={links.runs({ mine: 'true' })}>All your runs</Link>
      )}
    </div>
  );
}
