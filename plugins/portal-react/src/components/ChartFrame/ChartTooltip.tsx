/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { portalTranslationRef } from '../../translation';
import styles from './ChartFrame.module.css';

export interface ChartTooltipProps {
  title: string;
  lines: { label: string; value: string }[];
}

/** The numbers under the pointer. */
export function ChartTooltip(props: ChartTooltipProps) {
  const { t } = useTranslationRef(portalTranslationRef);
  return (
    <div className={styles.tooltip}>
      <strong>{props.title}</strong>
      {props.lines.map(({ label, value }) => (
        <div key={label}>{t('common.labelled', { label, text: value })}</div>
      ))}
    </div>
  );
}
