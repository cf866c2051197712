/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Budget } from '@steward/backstage-plugin-cloud-costs-common';
import {
  BudgetBar,
  formatEntityName,
  formatMoney,
  StatusBadge,
  useNow,
} from '@steward/backstage-plugin-portal-react';
import { describeBudget, elapsedOf } from '../../glossary/describeBudget';
import styles from './BudgetStanding.module.css';

/** How a budget stands: state, spent against time and forecast, and what is left. */
export function BudgetStanding(props: { budget: Budget }) {
  const { budget } = props;
  const state = describeBudget(budget.state);
  const elapsed = elapsedOf(budget, useNow());
  return (
    <div className={styles.standing}>
      <div>
        <StatusBadge {...state} />
      </div>
      <BudgetBar
        label={`Budget of ${formatEntityName(budget.scope)}`}
        spent={Number(budget.utilization)}
        elapsed={elapsed}
        forecast={
          budget.forecastUtilization === undefined
            ? undefined
            : Number(budget.forecastUtilization)
        }
        tone={state.tone}
      />
      <p className={styles.words}>{leftWords(budget)}</p>
    </div>
  );
}

function leftWords({ spent, left, forecast, currency }: Budget): string {
  const money = (amount: string) => formatMoney({ amount, currency });
  const isOver = left.startsWith('-');
  return [
    `${money(spent)} spent`,
    isOver ? `${money(left.slice(1))} over` : `${money(left)} left`,
    ...(forecast === undefined ? [] : [`${money(forecast)} expected`]),
  ].join(', ');
}
