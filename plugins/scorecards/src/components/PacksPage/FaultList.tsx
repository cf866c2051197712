/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StatusBadge } from '@steward/backstage-plugin-portal-react';
import { PackFault } from '@steward/backstage-plugin-scorecards-common';
import styles from './PacksPage.module.css';

/** What is wrong, where, and the fix. */
export function FaultList({ faults }: { faults: PackFault[] }) {
  return (
    <ul className={styles.faults} aria-label="Faults">
      {faults.map(fault => (
        <li
          key={`${fault.origin} ${fault.checkId} ${fault.path} ${fault.reason}`}
        >
          <span className={styles.faultHead}>
            <StatusBadge
              tone="negative"
              word={fault.checkId ? 'check off' : 'pack off'}
            />
            <strong>{fault.checkId ?? fault.pack ?? fault.origin}</strong>
          </span>
          <span className={styles.code}>
            {[fault.origin, fault.path].filter(Boolean).join(' at ')}
          </span>
          <span>{fault.reason}</span>
          <span>{`Fix: ${fault.fix}`}</span>
        </li>
      ))}
    </ul>
  );
}
