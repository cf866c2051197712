/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { StatTile } from '@steward/backstage-plugin-portal-react';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { useRunCounts } from '../../hooks/useRunCounts';
import { provisioningTranslationRef } from '../../translation';
import styles from './RunsPage.module.css';

/** What waits for the reader, what is in flight, what broke. */
export function RunTiles() {
  const { value: counts, error } = useRunCounts();
  const links = useProvisioningLinks();
  const { t } = useTranslationRef(provisioningTranslationRef);
  if (!counts) {
    return error ? (
      <p className={styles.note} role="alert">
        {t('runs.tiles.problem', { message: error.message })}
      </p>
    ) : (
      <div className={styles.tiles} />
    );
  }
  const { byState } = counts;
  const tiles = [
    {
      id: 'waitingForYou',
      value: counts.waitingForMe,
      unit: t('runs.tiles.waitingForYou.unit', { count: counts.waitingForMe }),
      href: links.approvals(),
    },
    {
      id: 'yours',
      value: counts.mineActive,
      href: links.runs({ mine: 'true', state: 'active' }),
    },
    {
      id: 'running',
      value: byState.RUNNING ?? 0,
      href: links.runs({ state: 'RUNNING' }),
    },
    {
      id: 'pending',
      value: byState.PENDING_APPROVAL ?? 0,
      href: links.runs({ state: 'PENDING_APPROVAL' }),
    },
    {
      id: 'failed',
      value: byState.FAILED ?? 0,
      href: links.runs({ state: 'FAILED' }),
    },
  ] as const;
  return (
    <div className={styles.tiles}>
      {tiles.map(({ id, ...tile }) => (
        <StatTile
          key={id}
          label={t(`runs.tiles.${id}.label`)}
          source={t(`runs.tiles.${id}.source`)}
          {...tile}
        />
      ))}
    </div>
  );
}
