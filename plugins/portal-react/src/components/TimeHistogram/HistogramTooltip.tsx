/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { formatCount } from '../../format/formatCount';
import { describeSpan } from './describeSpan';
import styles from './TimeHistogram.module.css';
import { HistogramBar } from './types';

/** What recharts hands to its tooltip, as far as it is used. */
interface HistogramTooltipProps {
  active?: boolean;
  payload?: readonly { payload?: HistogramBar }[];
  singular: string;
  failedWord: string;
}

/** The numbers of the bar under the pointer. */
export function HistogramTooltip(props: HistogramTooltipProps) {
  const bar = props.active ? props.payload?.[0]?.payload : undefined;
  if (!bar) {
    return null;
  }
  return (
    <div className={styles.tooltip}>
      <div>{describeSpan(bar.start, bar.end)}</div>
      <strong>{formatCount(bar.passed + bar.failed, props.singular)}</strong>
      {bar.failed > 0 &&
        `, ${bar.failed.toLocaleString('en')} ${props.failedWord}`}
    </div>
  );
}
