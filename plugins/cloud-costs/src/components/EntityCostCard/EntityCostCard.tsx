/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import {
  addDays,
  cloudCostsReadPermission,
  CostForecast,
  CostSeries,
  CostSummary,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  AsyncContent,
  formatMoney,
  MoneyAmount,
  Sparkline,
} from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { cloudCostsApiRef } from '../../api';
import { describeLifetime } from '../../glossary/describeLifetime';
import { describeMonth } from '../../glossary/describePeriod';
import { useCostLinks } from '../../hooks/useCostLinks';
import { cloudCostsTranslationRef, CloudCostsWords } from '../../translation';
import { BudgetStanding } from '../BudgetStanding';
import { RestrictedNote } from '../RestrictedNote';
import styles from './EntityCostCard.module.css';

const sparklineDays = 30;

/** This month, its forecast and budget, and the last 30 days of an entity. */
export function EntityCostCard() {
  const { entity } = useEntity();
  const scope = stringifyEntityRef(entity);
  const api = useApi(cloudCostsApiRef);
  const links = useCostLinks();
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const read = useAsyncRetry(async () => {
    const summary = await api.get('/summary', { params: { query: { scope } } });
    const to = summary.lastCompleteDay?.day;
    const currency = summary.currency ?? undefined;
    const series =
      to && currency
        ? await api.get('/series', {
            params: {
              query: {
                scope,
                currency,
                from: addDays(to, 1 - sparklineDays),
                to,
              },
            },
          })
        : undefined;
    return { summary, series };
  }, [api, scope]);
  return (
    <EntityInfoCard
      title={t('common.cost')}
      headerActions={
        <Link href={links.overview({ scope })}>{t('entityCard.open')}</Link>
      }
    >
      <AsyncContent
        read={read}
        subject={t('entityCard.subject')}
        permission={cloudCostsReadPermission.name}
        isEmpty={({ summary }) =>
          summary.currency === null && summary.budgets.length === 0
        }
        empty={<p className={styles.line}>{t('entityCard.empty')}</p>}
      >
        {value => <Content {...value} />}
      </AsyncContent>
    </EntityInfoCard>
  );
}

function Content(props: { summary: CostSummary; series?: CostSeries }) {
  const { summary, series } = props;
  const { currency, forecast, lifetime, month, otherCurrencies } = summary;
  const [budget] = summary.budgets;
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  return (
    <div className={styles.body}>
      {currency !== null && (
        <div className={styles.headline}>
          <span className={styles.amount}>
            <MoneyAmount
              money={{ amount: summary.monthToDate.effective, currency }}
            />
          </span>
          <span>
            {t('common.inMonthSoFar', { month: describeMonth(month) })}
          </span>
          {series && (
            <Sparkline
              label={t('common.costADayFor', { days: String(sparklineDays) })}
              values={totalsOf(series)}
              format={value => formatMoney({ amount: String(value), currency })}
            />
          )}
        </div>
      )}
      {forecast && (
        <p className={styles.line}>{forecastWords(t, month, forecast)}</p>
      )}
      {otherCurrencies.length > 0 && (
        <p className={styles.line}>
          {t('entityCard.besides', {
            amounts: otherCurrencies
              .map(money => formatMoney(money))
              .join(', '),
          })}
        </p>
      )}
      {lifetime && (
        <p className={styles.line}>{describeLifetime(t, lifetime)}</p>
      )}
      {budget && <BudgetStanding budget={budget} />}
      {summary.trust.restricted && <RestrictedNote />}
    </div>
  );
}

function forecastWords(
  t: CloudCostsWords,
  month: string,
  { monthEnd, low, high, currency }: CostForecast,
): string {
  const money = (amount: string) => formatMoney({ amount, currency });
  return t('entityCard.forecast', {
    month: describeMonth(month),
    amount: money(monthEnd),
    low: money(low),
    high: money(high),
  });
}

/** Numbers are for drawing alone. */
function totalsOf({ periods, series }: CostSeries): number[] {
  return periods.map((_, index) =>
    Number(sumAmounts(series.map(({ amounts }) => amounts[index]))),
  );
}
