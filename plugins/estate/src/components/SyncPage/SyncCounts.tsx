/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { StatTile } from '@steward/backstage-plugin-portal-react';
import { SyncOverview } from '@steward/backstage-plugin-estate-common';
import { estateTranslationRef } from '../../translation';
import styles from './SyncPage.module.css';

export interface SyncCountsProps {
  counts: SyncOverview['counts'];
}

/** What waits for somebody; each number leads to its panel. */
export function SyncCounts(props: SyncCountsProps) {
  const { t } = useTranslationRef(estateTranslationRef);
  const { counts } = props;
  const tiles = [
    {
      label: t('sync.heldBack.title'),
      value: counts.heldBack,
      href: '#held-back',
      source: t('sync.heldBack.source'),
    },
    {
      label: t('sync.quarantine.title'),
      value: counts.quarantined,
      href: '#quarantine',
      source: t('sync.quarantine.source'),
    },
    {
      label: t('sync.unresolvedOwners.title'),
      value: counts.unresolvedOwners,
      href: '#unresolved-owners',
      source: t('sync.unresolvedOwners.source'),
    },
  ];
  return (
    <div className={styles.tiles}>
      {tiles.map(({ href, ...tile }) => (
        <StatTile
          key={href}
          {...tile}
          href={tile.value > 0 ? href : undefined}
        />
      ))}
    </div>
  );
}
