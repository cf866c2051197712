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
import {
  describeBudget,
  describeBudgetPeriod,
} from '../../glossary/describeBudget';
import { describeWindow } from '../../glossary/describePeriod';
import { ORGANIZATION } from '../../hooks/useScope';
import { useCostLinks } from '../../hooks/useCostLinks';
import { BudgetStanding } from '../BudgetStanding';
import styles from './BudgetsPage.module.css';

/** Whom a budget is for, as people know it. */
export function scopeName(
  scope: string,
  names: ReadonlyMap<string, string> = new Map(),
): string {
  return scope === ORGANIZATION
    ? 'All costs'
    : names.get(scope) ?? formatEntityName(scope);
}

export function budgetColumns(
  names: ReadonlyMap<string, string>,
): DataTableColumn<Budget>[] {
  return [
    {
      id: 'scope',
      label: 'For',
      rowHeader: true,
      width: '140px',
      cell: ({ scope }) => (
        <ScopeLink scope={scope} text={scopeName(scope, names)} />
      ),
      text: ({ scope }) => scope,
    },
    {
      id: 'standing',
      label: 'How it stands',
      width: '300px',
      cell: budget => <BudgetStanding budget={budget} />,
      text: ({ state }) => describeBudget(state).word,
    },
    {
      id: 'period',
      label: 'Period',
      nowrap: true,
      cell: ({ period, from, to }) => (
        <>
          {describeBudgetPeriod(period)}{' '}
          <span className={styles.about}>{describeWindow({ from, to })}</span>
        </>
      ),
      text: ({ period }) => period,
    },
    {
      id: 'amount',
      label: 'Budget',
      align: 'end',
      nowrap: true,
      cell: budget => <MoneyAmount money={budget} />,
      text: ({ amount }) => amount,
    },
    {
      id: 'spent',
      label: 'Spent',
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
      label: 'Currency',
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
