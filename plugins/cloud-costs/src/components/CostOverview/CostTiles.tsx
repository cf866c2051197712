/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { usePermission } from '@backstage/plugin-permission-react';
import { Link } from '@backstage/ui';
import {
  Budget,
  cloudCostsBudgetManagePermission,
  CostSummary,
  daysOfMonth,
} from '@steward/backstage-plugin-cloud-costs-common';
import { formatMoney, StatTile } from '@steward/backstage-plugin-portal-react';
import {
  describeDay,
  describeMonth,
  describeWindow,
} from '../../glossary/describePeriod';
import { methodWords } from '../../glossary/describeForecast';
import { formatRatio } from '../../glossary/formatShare';
import { useCostLinks } from '../../hooks/useCostLinks';
import { BudgetStanding } from '../BudgetStanding';
import styles from './CostOverview.module.css';
import { MonthChange } from './useCostSummary';

interface CostTilesProps {
  summary: CostSummary;
  change?: MonthChange;
}

/** This month so far, the last complete day, the forecast and the budgets. */
export function CostTiles({ summary, change }: CostTilesProps) {
  const { currency, scope, month, lastCompleteDay, forecast, engineers } =
    summary;
  const links = useCostLinks();
  const money = (amount: string) =>
    currency === null ? '–' : formatMoney({ amount, currency });
  const explore = (query: Record<string, string>) =>
    links.explore({ scope, currency: currency ?? undefined, ...query });
  return (
    <div className={styles.tiles}>
      <StatTile
        label={`${describeMonth(month)} so far`}
        value={money(summary.monthToDate.effective)}
        source="Effective cost: what was paid in advance is spread over its time"
        href={explore({
          period: 'custom',
          from: `${month}-01`,
          to: daysOfMonth(month).at(-1) ?? '',
        })}
      >
        <p className={styles.detail}>{againstWords(summary, change, money)}</p>
      </StatTile>
      <StatTile
        label={
          lastCompleteDay
            ? `Last complete day, ${describeDay(lastCompleteDay.day)}`
            : 'Last complete day'
        }
        value={lastCompleteDay ? money(lastCompleteDay.amounts.effective) : '–'}
        href={
          lastCompleteDay &&
          explore({
            period: 'custom',
            from: lastCompleteDay.day,
            to: lastCompleteDay.day,
            groupBy: 'service',
          })
        }
      >
        <p className={styles.detail}>
          {lastCompleteDay
            ? `${money(lastCompleteDay.amounts.billed)} billed`
            : 'No day is complete yet'}
        </p>
      </StatTile>
      <StatTile
        label={`Forecast for ${describeMonth(month)}`}
        value={forecast ? money(forecast.monthEnd) : '–'}
        source={forecast && methodWords(forecast)}
      >
        <p className={styles.detail}>
          {forecast
            ? `80% interval ${money(forecast.low)} to ${money(forecast.high)}`
            : 'No forecast yet'}
        </p>
        {engineers !== undefined && (
          <p className={styles.detail}>
            {`As much as ${engineers} ${
              engineers === '1' ? 'engineer costs' : 'engineers cost'
            } a month`}
          </p>
        )}
      </StatTile>
      <BudgetTile summary={summary} />
    </div>
  );
}

function BudgetTile({ summary }: { summary: CostSummary }) {
  const links = useCostLinks();
  const { allowed } = usePermission({
    permission: cloudCostsBudgetManagePermission,
  });
  const [budget, ...others] = [...summary.budgets].sort(byPeriod);
  if (!budget) {
    return (
      <StatTile label="Budget" value="None">
        {allowed && (
          <Link href={links.budgets({ scope: summary.scope })}>
            Set a budget
          </Link>
        )}
      </StatTile>
    );
  }
  return (
    <StatTile
      label={`Budget of the ${budget.period}`}
      value={formatMoney(budget)}
      href={links.budgets({ scope: summary.scope })}
    >
      <div className={styles.budget}>
        <BudgetStanding budget={budget} />
        {others.length > 0 && (
          <Link href={links.budgets({ scope: summary.scope })}>
            {`${others.length} more`}
          </Link>
        )}
      </div>
    </StatTile>
  );
}

/** The month's budget comes first. */
function byPeriod(a: Budget, b: Budget): number {
  const rank = (budget: Budget) =>
    ['month', 'quarter', 'year'].indexOf(budget.period);
  return rank(a) - rank(b);
}

function againstWords(
  summary: CostSummary,
  change: MonthChange | undefined,
  money: (amount: string) => string,
): string {
  const shared =
    Number(summary.sharedCost.effective) > 0
      ? ` Including ${money(summary.sharedCost.effective)} of shared cost.`
      : '';
  if (!change) {
    return `No day of this month is complete yet.${shared}`;
  }
  const { before, comparison } = change;
  const ratio = formatRatio(comparison.before, comparison.change);
  return `${
    ratio ?? `${money(comparison.before)} before`
  } against ${describeWindow(before)}.${shared}`;
}
