/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { scorecardsTranslationRef } from '../../translation';
import styles from './HiddenNote.module.css';

/** How much of a list the reader may not see. */
export function HiddenNote(props: {
  hidden: number;
  what: 'entity' | 'exemption' | 'verdict';
}) {
  const { hidden, what } = props;
  const { t } = useTranslationRef(scorecardsTranslationRef);
  return hidden === 0 ? null : (
    <p className={styles.note}>
      {t(`hidden.${what}`, {
        count: hidden,
        number: hidden.toLocaleString('en'),
      })}
    </p>
  );
}
