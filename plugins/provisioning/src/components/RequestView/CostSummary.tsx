/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CostEstimate } from '@steward/backstage-plugin-provisioning-common';
import {
  formatMoney,
  formatMonthly,
  StatusBadge,
} from '@steward/backstage-plugin-portal-react';
import { PersonLink } from '../RunParts';
import styles from './RequestView.module.css';

/** What it costs a month, item by item, what has no price, and what is left of the budget. */
export function CostSummary(props: { cost: CostEstimate }) {
  const { monthly, delta, items, unpriced, budget, confidence, source } =
    props.cost;
  const change = delta ?? monthly;
  return (
    <div className={styles.block}>
      <span className={styles.blockHead}>
        Cost {change ? <strong>{formatMonthly(change)}</strong> : 'unknown'}
        {confidence !== 'none' && (
          <span className={styles.quiet} title={source}>
            {`${confidence} confidence`}
          </span>
        )}
      </span>
      {items.length > 0 && (
        <table className={styles.sums} aria-label="Cost items">
          <tbody>
            {items.map(item => (
              <tr key={item.title} title={item.basis}>
                <td>{item.title}</td>
                <td className={styles.amount}>{formatMoney(item.monthly)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unpriced.length > 0 && (
        <p className={styles.line}>{`Not priced: ${unpriced.join(', ')}`}</p>
      )}
      {budget && (
        <p className={styles.line}>
          {budget.exceeded ? (
            <StatusBadge tone="warning" word="over budget" />
          ) : (
            `${formatMoney(budget.headroom)} left of ${formatMoney(
              budget.monthly,
            )} a month`
          )}
          {', budget of '}
          <PersonLink entityRef={budget.owner} />
        </p>
      )}
      <p className={styles.quiet}>{source}</p>
    </div>
  );
}
