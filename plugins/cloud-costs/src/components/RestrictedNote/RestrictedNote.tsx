/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiLockLine } from '@remixicon/react';
import { cloudCostsTranslationRef } from '../../translation';
import styles from './RestrictedNote.module.css';

/** Says that totals leave out what the reader may not see. */
export function RestrictedNote() {
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  return (
    <p className={styles.note}>
      <RiLockLine size={14} aria-hidden />
      {t('common.restricted')}
    </p>
  );
}
