/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Link } from '@backstage/ui';
import { StatusBadge, TimeAgo } from '@steward/backstage-plugin-portal-react';
import { Freshness } from '@steward/backstage-plugin-estate-common';
import { useEstateLinks } from '../../hooks/useEstateLinks';
import styles from './FreshnessLine.module.css';

export interface FreshnessLineProps {
  freshness: Freshness;
}

/** How current the estate is, in one line that leads to the sync page. */
export function FreshnessLine(props: FreshnessLineProps) {
  const {
    shardsTotal,
    shardsComplete,
    oldestCompleteAt,
    compositionProblem,
    failedSync,
  } = props.freshness;
  const links = useEstateLinks();
  const isCurrent =
    shardsTotal > 0 &&
    shardsComplete === shardsTotal &&
    !compositionProblem &&
    !failedSync;
  return (
    <div className={styles.line}>
      <StatusBadge
        word={wordOf(isCurrent, props.freshness)}
        tone={isCurrent ? 'positive' : 'warning'}
      />
      <Link href={links.sync()} variant="body-small">
        {`${shardsComplete.toLocaleString(
          'en',
        )} of ${shardsTotal.toLocaleString('en')} shards complete`}
      </Link>
      {oldestCompleteAt && (
        <span>
          oldest <TimeAgo at={oldestCompleteAt} />
        </span>
      )}
      {props.freshness.runningSyncId && <span>sync running</span>}
    </div>
  );
}

function wordOf(
  isCurrent: boolean,
  { compositionProblem, failedSync }: Freshness,
): string {
  if (compositionProblem) {
    return 'catalog not updated';
  }
  if (failedSync) {
    return 'last sync failed';
  }
  return isCurrent ? 'current' : 'partly stale';
}
