/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import {
  addDays,
  cloudCostsReadPermission,
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
      title="Cost"
      headerActions={<Link href={links.overview({ scope })}>Open costs</Link>}
    >
      <AsyncContent
        read={read}
        subject="the cost"
        permission={cloudCostsReadPermission.name}
        isEmpty={({ summary }) =>
          summary.currency === null && summary.budgets.length === 0
        }
        empty={
          <p className={styles.line}>
            No cost of this or the last month belongs here.
          </p>
        }
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
  return (
    <div className={styles.body}>
      {currency !== null && (
        <div className={styles.headline}>
          <span className={styles.amount}>
            <MoneyAmount
              money={{ amount: summary.monthToDate.effective, currency }}
            />
          </span>
          <span>{`in ${describeMonth(month)} so far`}</span>
          {series && (
            <Sparkline
              label={`Cost a day, ${sparklineDays} days`}
              values={totalsOf(series)}
              format={value => formatMoney({ amount: String(value), currency })}
            />
          )}
        </div>
      )}
      {forecast && (
        <p className={styles.line}>
          {`${formatMoney({
            amount: forecast.monthEnd,
            currency: forecast.currency,
          })} expected by the end of ${describeMonth(
            month,
          )}, between ${formatMoney({
            amount: forecast.low,
            currency: forecast.currency,
          })} and ${formatMoney({
            amount: forecast.high,
            currency: forecast.currency,
          })} in 8 of 10 cases.`}
        </p>
      )}
      {otherCurrencies.length > 0 && (
        <p className={styles.line}>
          {`Besides: ${otherCurrencies
            .map(money => formatMoney(money))
            .join(', ')}`}
        </p>
      )}
      {lifetime && <p className={styles.line}>{describeLifetime(lifetime)}</p>}
      {budget && <BudgetStanding budget={budget} />}
      {summary.trust.restricted && <RestrictedNote />}
    </div>
  );
}

/** Numbers are for drawing alone. */
function totalsOf({ periods, series }: CostSeries): number[] {
  return periods.map((_, index) =>
    Number(sumAmounts(series.map(({ amounts }) => amounts[index]))),
  );
}
