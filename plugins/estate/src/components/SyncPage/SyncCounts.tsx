/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StatTile } from '@steward/backstage-plugin-portal-react';
import { SyncOverview } from '@steward/backstage-plugin-estate-common';
import styles from './SyncPage.module.css';

export interface SyncCountsProps {
  counts: SyncOverview['counts'];
}

/** What waits for somebody; each number leads to its panel. */
export function SyncCounts(props: SyncCountsProps) {
  const { counts } = props;
  const tiles = [
    {
      label: 'Removals held back',
      value: counts.heldBack,
      href: '#held-back',
      source: 'Records that a complete listing lacked, above the removal guard',
    },
    {
      label: 'Records set aside',
      value: counts.quarantined,
      href: '#quarantine',
      source: 'Records that no entity can be made of',
    },
    {
      label: 'Owners and members not found',
      value: counts.unresolvedOwners,
      href: '#unresolved-owners',
      source:
        'Entities with an owner or members that the catalog does not have',
    },
  ];
  return (
    <div className={styles.tiles}>
      {tiles.map(({ href, ...tile }) => (
        <StatTile
          key={tile.label}
          {...tile}
          href={tile.value > 0 ? href : undefined}
        />
      ))}
    </div>
  );
}
