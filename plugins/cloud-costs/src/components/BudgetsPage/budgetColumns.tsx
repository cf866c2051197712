/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Link } from '@backstage/ui';
import { Budget } from '@steward/backstage-plugin-cloud-costs-common';
import {
  DataTableColumn,
  formatEntityName,
  MiddleTruncate,
  MoneyAmount,
} from '@steward/backstage-plugin-portal-react';
import { describeBudget } from '../../glossary/describeBudget';
import { describeWindow } from '../../glossary/describePeriod';
import { ORGANIZATION } from '../../hooks/useScope';
import { useCostLinks } from '../../hooks/useCostLinks';
import { CloudCostsWords } from '../../translation';
import { BudgetStanding } from '../BudgetStanding';
import styles from './BudgetsPage.module.css';

/** Whom a budget is for, as people know it. */
export function scopeName(
  t: CloudCostsWords,
  scope: string,
  names: ReadonlyMap<string, string> = new Map(),
): string {
  return scope === ORGANIZATION
    ? t('common.allCosts')
    : names.get(scope) ?? formatEntityName(scope);
}

export function budgetColumns(
  t: CloudCostsWords,
  names: ReadonlyMap<string, string>,
): DataTableColumn<Budget>[] {
  return [
    {
      id: 'scope',
      label: t('budgets.columns.scope'),
      rowHeader: true,
      width: '140px',
      cell: ({ scope }) => (
        <ScopeLink scope={scope} text={scopeName(t, scope, names)} />
      ),
      text: ({ scope }) => scope,
    },
    {
      id: 'standing',
      label: t('budgets.columns.standing'),
      width: '300px',
      cell: budget => <BudgetStanding budget={budget} />,
      text: ({ state }) => describeBudget(t, state).word,
    },
    {
      id: 'period',
      label: t('common.period'),
      nowrap: true,
      cell: ({ period, from, to }) => (
        <>
          {t(`budgetPeriods.${period}.word`)}{' '}
          <span className={styles.about}>
            {describeWindow(t, { from, to })}
          </span>
        </>
      ),
      text: ({ period }) => period,
    },
    {
      id: 'amount',
      label: t('common.budget'),
      align: 'end',
      nowrap: true,
      cell: budget => <MoneyAmount money={budget} />,
      text: ({ amount }) => amount,
    },
    {
      id: 'spent',
      label: t('budgets.columns.spent'),
      align: 'end',
      nowrap: true,
      cell: ({ spent, currency }) => (
        <MoneyAmount money={{ amount: spent, currency }} />
      ),
      text: ({ spent }) => spent,
      hiddenByDefault: true,
    },
    {
      id: 'currency',
      label: t('common.currency'),
      cell: ({ currency }) => currency,
      text: ({ currency }) => currency,
      hiddenByDefault: true,
    },
  ];
}

function ScopeLink(props: { scope: string; text: string }) {
  const links = useCostLinks();
  return (
    <Link
      href={links.overview({
        scope: props.scope === ORGANIZATION ? undefined : props.scope,
      })}
      aria-label={props.text}
      variant="body-medium"
    >
      <MiddleTruncate text={props.text} />
    </Link>
  );
}
