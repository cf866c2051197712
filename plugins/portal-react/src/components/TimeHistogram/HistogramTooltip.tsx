/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { counted } from '../../format/counted';
import { portalTranslationRef } from '../../translation';
import { describeSpan } from './describeSpan';
import styles from './TimeHistogram.module.css';
import { HistogramBar } from './types';

/** What recharts hands to its tooltip, as far as it is used. */
interface HistogramTooltipProps {
  active?: boolean;
  payload?: readonly { payload?: HistogramBar }[];
  singular: string;
  plural: string;
  failedWord: string;
}

/** The numbers of the bar under the pointer. */
export function HistogramTooltip(props: HistogramTooltipProps) {
  const { singular, plural, failedWord } = props;
  const { t } = useTranslationRef(portalTranslationRef);
  const bar = props.active ? props.payload?.[0]?.payload : undefined;
  if (!bar) {
    return null;
  }
  const total = counted(bar.passed + bar.failed);
  const counts = (
    <strong>{t('common.counted', { ...total, singular, plural })}</strong>
  );
  return (
    <div className={styles.tooltip}>
      <div>{describeSpan(bar.start, bar.end)}</div>
      {bar.failed > 0
        ? t('histogram.countsWithFailed', {
            counts,
            failed: bar.failed.toLocaleString('en'),
            failedWord,
          })
        : counts}
    </div>
  );
}
