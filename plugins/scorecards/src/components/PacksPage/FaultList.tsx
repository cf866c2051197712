/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { StatusBadge } from '@steward/backstage-plugin-portal-react';
import { PackFault } from '@steward/backstage-plugin-scorecards-common';
import { scorecardsTranslationRef } from '../../translation';
import styles from './PacksPage.module.css';

/** What is wrong, where, and the fix. */
export function FaultList({ faults }: { faults: PackFault[] }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  return (
    <ul className={styles.faults} aria-label={t('packs.faults.label')}>
      {faults.map(fault => (
        <li
          key={`${fault.origin} ${fault.checkId} ${fault.path} ${fault.reason}`}
        >
          <span className={styles.faultHead}>
            <StatusBadge
              tone="negative"
              word={
                fault.checkId ? t('packs.faults.check') : t('packs.faults.pack')
              }
            />
            <strong>{fault.checkId ?? fault.pack ?? fault.origin}</strong>
          </span>
          <span className={styles.code}>
            {fault.path
              ? t('packs.faults.place', {
                  origin: fault.origin,
                  path: fault.path,
                })
              : fault.origin}
          </span>
          <span>{fault.reason}</span>
          <span>{t('packs.faults.fix', { fix: fault.fix })}</span>
        </li>
      ))}
    </ul>
  );
}
