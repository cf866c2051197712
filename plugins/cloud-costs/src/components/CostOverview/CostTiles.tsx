/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
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
import { cloudCostsTranslationRef, CloudCostsWords } from '../../translation';
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
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const money = (amount: string) =>
    currency === null ? '–' : formatMoney({ amount, currency });
  const explore = (query: Record<string, string>) =>
    links.explore({ scope, currency: currency ?? undefined, ...query });
  return (
    <div className={styles.tiles}>
      <StatTile
        label={t('overview.tiles.monthSoFar', { month: describeMonth(month) })}
        value={money(summary.monthToDate.effective)}
        source={t('overview.tiles.monthSource')}
        href={explore({
          period: 'custom',
          from: `${month}-01`,
          to: daysOfMonth(month).at(-1) ?? '',
        })}
      >
        <p className={styles.detail}>
          {againstWords(t, summary, change, money)}
        </p>
      </StatTile>
      <StatTile
        label={
          lastCompleteDay
            ? t('overview.tiles.lastDayOn', {
                day: describeDay(lastCompleteDay.day),
              })
            : t('overview.tiles.lastDay')
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
            ? t('overview.tiles.billed', {
                amount: money(lastCompleteDay.amounts.billed),
              })
            : t('overview.tiles.noDay')}
        </p>
      </StatTile>
      <StatTile
        label={t('overview.tiles.forecast', { month: describeMonth(month) })}
        value={forecast ? money(forecast.monthEnd) : '–'}
        source={forecast && methodWords(t, forecast)}
      >
        <p className={styles.detail}>
          {forecast
            ? t('overview.tiles.interval', {
                low: money(forecast.low),
                high: money(forecast.high),
              })
            : t('overview.tiles.noForecast')}
        </p>
        {engineers !== undefined && (
          <p className={styles.detail}>
            {t('overview.tiles.engineers', {
              count: Number(engineers),
              number: engineers,
            })}
          </p>
        )}
      </StatTile>
      <BudgetTile summary={summary} />
    </div>
  );
}

function BudgetTile({ summary }: { summary: CostSummary }) {
  const links = useCostLinks();
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const { allowed } = usePermission({
    permission: cloudCostsBudgetManagePermission,
  });
  const [budget, ...others] = [...summary.budgets].sort(byPeriod);
  if (!budget) {
    return (
      <StatTile label={t('common.budget')} value={t('common.none')}>
        {allowed && (
          <Link href={links.budgets({ scope: summary.scope })}>
            {t('common.setBudget')}
          </Link>
        )}
      </StatTile>
    );
  }
  return (
    <StatTile
      label={t(`budgetPeriods.${budget.period}.budget`)}
      value={formatMoney(budget)}
      href={links.budgets({ scope: summary.scope })}
    >
      <div className={styles.budget}>
        <BudgetStanding budget={budget} />
        {others.length > 0 && (
          <Link href={links.budgets({ scope: summary.scope })}>
            {t('common.more', { number: String(others.length) })}
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
  t: CloudCostsWords,
  summary: CostSummary,
  change: MonthChange | undefined,
  money: (amount: string) => string,
): string {
  const shared = summary.sharedCost.effective;
  return [
    changeWords(t, change, money),
    ...(Number(shared) > 0
      ? [t('overview.tiles.sharedCost', { amount: money(shared) })]
      : []),
  ].join(' ');
}

function changeWords(
  t: CloudCostsWords,
  change: MonthChange | undefined,
  money: (amount: string) => string,
): string {
  if (!change) {
    return t('overview.tiles.noDayOfMonth');
  }
  const { before, comparison } = change;
  const window = describeWindow(t, before);
  const ratio = formatRatio(comparison.before, comparison.change);
  return ratio
    ? t('overview.tiles.ratioAgainst', { ratio, window })
    : t('overview.tiles.amountAgainst', {
        amount: money(comparison.before),
        window,
      });
}
