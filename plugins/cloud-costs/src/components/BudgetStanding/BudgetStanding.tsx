/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Budget } from '@steward/backstage-plugin-cloud-costs-common';
import {
  BudgetBar,
  formatEntityName,
  formatMoney,
  StatusBadge,
  useNow,
} from '@steward/backstage-plugin-portal-react';
import { describeBudget, elapsedOf } from '../../glossary/describeBudget';
import { cloudCostsTranslationRef, CloudCostsWords } from '../../translation';
import styles from './BudgetStanding.module.css';

/** How a budget stands: state, spent against time and forecast, and what is left. */
export function BudgetStanding(props: { budget: Budget }) {
  const { budget } = props;
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const state = describeBudget(t, budget.state);
  const elapsed = elapsedOf(budget, useNow());
  return (
    <div className={styles.standing}>
      <div>
        <StatusBadge {...state} />
      </div>
      <BudgetBar
        label={t('budgetStanding.label', {
          scope: formatEntityName(budget.scope),
        })}
        spent={Number(budget.utilization)}
        elapsed={elapsed}
        forecast={
          budget.forecastUtilization === undefined
            ? undefined
            : Number(budget.forecastUtilization)
        }
        tone={state.tone}
      />
      <p className={styles.words}>{leftWords(t, budget)}</p>
    </div>
  );
}

function leftWords(t: CloudCostsWords, budget: Budget): string {
  const { left, forecast, currency } = budget;
  const money = (amount: string) => formatMoney({ amount, currency });
  const spent = money(budget.spent);
  if (left.startsWith('-')) {
    const over = money(left.slice(1));
    return forecast === undefined
      ? t('budgetStanding.over', { spent, over })
      : t('budgetStanding.overWithForecast', {
          spent,
          over,
          forecast: money(forecast),
        });
  }
  return forecast === undefined
    ? t('budgetStanding.left', { spent, left: money(left) })
    : t('budgetStanding.leftWithForecast', {
        spent,
        left: money(left),
        forecast: money(forecast),
      });
}
