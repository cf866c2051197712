/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
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
import {
  provisioningTranslationRef,
  ProvisioningWords,
} from '../../translation';
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
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <div className={styles.block}>
      <span className={styles.blockHead}>
        {change
          ? t('cost.title', { cost: <strong>{formatMonthly(change)}</strong> })
          : t('cost.unknown')}
        {confidence !== 'none' && (
          <span className={styles.quiet} title={source}>
            {t(`cost.confidence.${confidence}`)}
          </span>
        )}
      </span>
      {items.length > 0 && (
        <table className={styles.sums} aria-label={t('cost.items')}>
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
        <p className={styles.line}>
          {t('cost.notPriced', { items: unpriced.join(', ') })}
        </p>
      )}
      {alternative && (
        <p className={styles.line}>{alternativeText(t, alternative)}</p>
      )}
      {budgetProblem && <p className={styles.line}>{`${budgetProblem}.`}</p>}
      {budgets?.map(budget => (
        <p key={budget.payer} className={styles.line}>
          {budget.exceeded
            ? t('cost.overBudgetOf', {
                overBudget: (
                  <StatusBadge tone="warning" word={t('cost.overBudget')} />
                ),
                payer: <PersonLink entityRef={budget.payer} />,
              })
            : t('cost.budgetLeft', {
                left: formatMoney(budget.headroom),
                budget: formatMoney(budget.monthly),
                payer: <PersonLink entityRef={budget.payer} />,
              })}
        </p>
      ))}
      <p className={styles.quiet}>{source}</p>
      {outcome && <OutcomeSummary outcome={outcome} />}
    </div>
  );
}

function OutcomeSummary({ outcome }: { outcome: CostOutcome }) {
  const { estimated, measures, words } = outcome;
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <>
      {measures.length > 0 && (
        <table className={styles.sums} aria-label={t('cost.outcome')}>
          <tbody>
            <tr>
              <td>{t('cost.estimated')}</td>
              <td className={styles.amount}>{formatMoney(estimated)}</td>
            </tr>
            {measures.map(({ days, actual }) => (
              <tr key={days}>
                <td>{t('cost.billed', { count: days })}</td>
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

function alternativeText(
  t: ProvisioningWords,
  { sku, instead, saving }: CostAlternative,
): string {
  return t('cost.alternative', {
    alternative: nameOfSku(sku),
    saving: formatMoney(saving),
    instead: nameOfSku(instead),
  });
}

/** `ec2:m6i.xlarge` is m6i.xlarge for people. */
function nameOfSku(sku: string): string {
  return sku.replace(/^[^:]*:/, '');
}
