/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CloudCostsWords } from '../translation';

/**
 * A share as percent: `12%`, `0.4%` below one percent. What is not nothing is
 * never shown as `0%`, and what is not all never as `100%`.
 */
export function formatShare(
  t: CloudCostsWords,
  share: string | number,
): string {
  const percent = Number(share) * 100;
  const size = Math.abs(percent);
  if (size > 0 && size < 0.1) {
    return percent > 0 ? t('shares.barelyAny') : t('shares.barelyLess');
  }
  if (size < 1) {
    return `${Math.round(percent * 10) / 10}%`;
  }
  return `${
    size > 99 && size < 100 ? Math.trunc(percent) : Math.round(percent)
  }%`;
}

/** The change from one amount to another: `+12%`, `-3%`; undefined where there was nothing before. */
export function formatRatio(
  before: string,
  change: string,
): string | undefined {
  const base = Math.abs(Number(before));
  if (base === 0) {
    return undefined;
  }
  const percent = Math.round((Number(change) / base) * 100);
  if (percent === 0) {
    return '±0%';
  }
  return `${percent > 0 ? '+' : '-'}${Math.abs(percent)}%`;
}
