/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { provisioningTranslationRef } from '../../translation';
import styles from './RequestPage.module.css';

/** Where one is among the steps of a request. */
export function StepTrail(props: { titles: string[]; place: number }) {
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <ol className={styles.trail} aria-label={t('requestForm.steps')}>
      {props.titles.map((title, index) => (
        <li
          key={title}
          aria-current={index === props.place ? 'step' : undefined}
          data-done={index < props.place || undefined}
        >
          {title}
        </li>
      ))}
    </ol>
  );
}
