/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { portalTranslationRef, PortalWords } from '../../translation';
import styles from './BudgetBar.module.css';

/** @public */
export interface BudgetBarProps {
  /** Whose budget it is, for screen readers: `Budget of payments`. */
  label: string;
  /** What is spent as a share of the budget: 0.62; above 1 when it is exceeded. */
  spent: number;
  /** How much of the period is over, from 0 to 1. */
  elapsed: number;
  /** What the period is expected to cost by its end, as a share of the budget. */
  forecast?: number;
  /** @defaultValue `positive` */
  tone?: 'positive' | 'warning' | 'negative';
}

/**
 * A budget as what is spent, what is expected beyond it, and a mark for the
 * time that is over. The end of the scale is the budget, or what exceeds it;
 * then a line shows where the budget ends.
 *
 * @public
 */
export function BudgetBar(props: BudgetBarProps) {
  const { label, spent, elapsed, forecast, tone = 'positive' } = props;
  const { t } = useTranslationRef(portalTranslationRef);
  const scale = Math.max(1, spent, forecast ?? 0);
  const widthOf = (share: number) => `${(Math.max(0, share) / scale) * 100}%`;
  const words = wordsOf(t, props);
  return (
    <div
      className={styles.track}
      role="img"
      aria-label={t('common.labelled', { label, text: words })}
      title={words}
      data-tone={tone}
    >
      {forecast !== undefined && forecast > spent && (
        <span
          className={styles.forecast}
          style={{ width: widthOf(forecast) }}
        />
      )}
      <span className={styles.spent} style={{ width: widthOf(spent) }} />
      <span className={styles.elapsed} style={{ left: widthOf(elapsed) }} />
      {scale > 1 && (
        <span className={styles.end} style={{ left: widthOf(1) }} />
      )}
    </div>
  );
}

function wordsOf(t: PortalWords, props: BudgetBarProps): string {
  const spent = percent(props.spent);
  const elapsed = percent(props.elapsed);
  return props.forecast === undefined
    ? t('budgetBar.spent', { spent, elapsed })
    : t('budgetBar.spentWithForecast', {
        spent,
        elapsed,
        forecast: percent(props.forecast),
      });
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
