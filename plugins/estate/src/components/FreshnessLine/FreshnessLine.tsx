/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { StatusBadge, TimeAgo } from '@steward/backstage-plugin-portal-react';
import { Freshness } from '@steward/backstage-plugin-estate-common';
import { counted } from '../../glossary/counted';
import { useEstateLinks } from '../../hooks/useEstateLinks';
import { estateTranslationRef } from '../../translation';
import styles from './FreshnessLine.module.css';

export interface FreshnessLineProps {
  freshness: Freshness;
}

/** How current the estate is, in one line that leads to the sync page. */
export function FreshnessLine(props: FreshnessLineProps) {
  const { t } = useTranslationRef(estateTranslationRef);
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
        word={t(`freshness.${stateOf(isCurrent, props.freshness)}`)}
        tone={isCurrent ? 'positive' : 'warning'}
      />
      <Link href={links.sync()} variant="body-small">
        {t('freshness.shardsComplete', {
          ...counted(shardsTotal),
          complete: shardsComplete.toLocaleString('en'),
        })}
      </Link>
      {oldestCompleteAt && (
        <span>
          {t('freshness.oldest', {
            time: <TimeAgo at={oldestCompleteAt} />,
          })}
        </span>
      )}
      {props.freshness.runningSyncId && (
        <span>{t('freshness.syncRunning')}</span>
      )}
    </div>
  );
}

function stateOf(
  isCurrent: boolean,
  { compositionProblem, failedSync }: Freshness,
) {
  if (compositionProblem) {
    return 'catalogNotUpdated';
  }
  if (failedSync) {
    return 'lastSyncFailed';
  }
  return isCurrent ? 'current' : 'partlyStale';
}
