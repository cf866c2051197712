/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SourceMonth } from '@steward/backstage-plugin-cloud-costs-common';
import { cloudCostsTranslationRef } from '../../translation';
import styles from './SourcesPage.module.css';

/** Why a month could not be read, and what in it does not fit: skipped rows with their reason, gaps. */
export function MonthDetail({ month }: { month: SourceMonth }) {
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  return (
    <ul className={styles.list}>
      {month.error && (
        <li>
          {t('sources.months.lastReadingFailed', { problem: month.error })}
        </li>
      )}
      {month.faults.map(({ kind, message }) => (
        <li key={`${kind} ${message}`}>{message}</li>
      ))}
    </ul>
  );
}
