/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StatTile } from '@steward/backstage-plugin-portal-react';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { useRunCounts } from '../../hooks/useRunCounts';
import styles from './RunsPage.module.css';

/** What waits for the reader, what is in flight, what broke. */
export function RunTiles() {
  const { value: counts, error } = useRunCounts();
  const links = useProvisioningLinks();
  if (!counts) {
    return error ? (
      <p className={styles.note} role="alert">
        {`The counts could not be read: ${error.message}`}
      </p>
    ) : (
      <div className={styles.tiles} />
    );
  }
  const { byState } = counts;
  const tiles = [
    {
      label: 'Waiting for you',
      value: counts.waitingForMe,
      unit: counts.waitingForMe === 1 ? 'approval' : 'approvals',
      href: links.approvals(),
      source: 'Requests that you can approve or reject',
    },
    {
      label: 'Your active runs',
      value: counts.mineActive,
      href: links.runs({ mine: 'true', state: 'active' }),
      source: 'What you asked for and is not over',
    },
    {
      label: 'Running',
      value: byState.RUNNING ?? 0,
      href: links.runs({ state: 'RUNNING' }),
      source: 'Being carried out now',
    },
    {
      label: 'Waiting for approval',
      value: byState.PENDING_APPROVAL ?? 0,
      href: links.runs({ state: 'PENDING_APPROVAL' }),
      source: 'Of all people whose runs you may see',
    },
    {
      label: 'Failed',
      value: byState.FAILED ?? 0,
      href: links.runs({ state: 'FAILED' }),
      source: 'Broke off and can be retried or taken back',
    },
  ];
  return (
    <div className={styles.tiles}>
      {tiles.map(tile => (
        <StatTile key={tile.label} {...tile} />
      ))}
    </div>
  );
}
