/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostAlternative,
  CostEstimate,
  CostOutcome,
} from '@steward/backstage-plugin-provisioning-common';
import {
  formatMoney,
  formatMonthly,
  PersonLink,
  StatusBadge,
} from '@steward/backstage-plugin-portal-react';
import styles from './RequestView.module.css';

export interface CostSummaryProps {
  cost: CostEstimate;
  /** What the bill says of it. */
  outcome?: CostOutcome;
}

/**
 * What it costs a month, item by item, what has no price, what would cost less,
 * what is left of the budget, and what the bill says.
 */
export function CostSummary({ cost, outcome }: CostSummaryProps) {
  const { monthly, delta, items, unpriced, confidence, source } = cost;
  const { alternative, budgets, budgetProblem, correction } = cost;
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
      {correction && <p className={styles.line}>{correction}</p>}
      {unpriced.length > 0 && (
        <p className={styles.line}>{`Not priced: ${unpriced.join(', ')}`}</p>
      )}
      {alternative && (
        <p className={styles.line}>{alternativeText(alternative)}</p>
      )}
      {budgetProblem && <p className={styles.line}>{`${budgetProblem}.`}</p>}
      {budgets?.map(budget => (
        <p key={budget.payer} className={styles.line}>
          {budget.exceeded ? (
            <StatusBadge tone="warning" word="over budget" />
          ) : (
            `${formatMoney(budget.headroom)} left of ${formatMoney(
              budget.monthly,
            )} a month`
          )}
          {', budget of '}
          <PersonLink entityRef={budget.payer} />
        </p>
      ))}
      <p className={styles.quiet}>{source}</p>
      {outcome && <OutcomeSummary outcome={outcome} />}
    </div>
  );
}

function OutcomeSummary({ outcome }: { outcome: CostOutcome }) {
  const { estimated, measures, words } = outcome;
  return (
    <>
      {measures.length > 0 && (
        <table className={styles.sums} aria-label="Estimate and bill">
          <tbody>
            <tr>
              <td>Estimated change a month</td>
              <td className={styles.amount}>{formatMoney(estimated)}</td>
            </tr>
            {measures.map(({ days, actual }) => (
              <tr key={days}>
                <td>{`By the bill after ${days} days`}</td>
                <td className={styles.amount}>{formatMoney(actual)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.line}>{words}</p>
    </>
  );
}

function alternativeText({ sku, instead, saving }: CostAlternative): string {
  return `${nameOfSku(sku)} would do too and costs ${formatMoney(
    saving,
  )} a month less than ${nameOfSku(instead)}.`;
}

/** `ec2:m6i.xlarge` is m6i.xlarge for people. */
function nameOfSku(sku: string): string {
  return sku.replace(/^[^:]*:/, '');
}
