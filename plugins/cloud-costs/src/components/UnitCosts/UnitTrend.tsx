/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  addDays,
  addMonths,
  cloudCostsReadPermission,
  monthOf,
  Unit,
  UnitCosts,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  AsyncContent,
  formatMoney,
  TrendChart,
} from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { cloudCostsApiRef } from '../../api';
import { counted } from '../../glossary/counted';
import { formatUnitCost } from '../../glossary/formatUnitCost';
import { cloudCostsTranslationRef, CloudCostsWords } from '../../translation';
import styles from './UnitCosts.module.css';

const daysShown = 60;
const monthsShown = 12;

export interface UnitTrendProps {
  unit: Unit;
  granularity: 'day' | 'month';
  currency?: string;
  /** The last complete day. */
  to: string;
}

/** What one unit costs, and how that went. */
export function UnitTrend(props: UnitTrendProps) {
  const { unit, granularity, currency, to } = props;
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const { id } = unit;
  const read = useAsyncRetry(() => {
    const from =
      granularity === 'day'
        ? addDays(to, 1 - daysShown)
        : `${addMonths(monthOf(to), 1 - monthsShown)}-01`;
    return api.get('/units/{id}/costs', {
      params: { path: { id }, query: { from, to, granularity, currency } },
    });
  }, [api, id, granularity, currency, to]);
  return (
    <AsyncContent
      read={read}
      subject={t('overview.units.costSubject')}
      permission={cloudCostsReadPermission.name}
      lines={6}
      isEmpty={({ total }) => total?.perUnit === undefined}
      empty={<p className={styles.detail}>{whyEmpty(t, unit, read.value)}</p>}
    >
      {costs => <Trend costs={costs} />}
    </AsyncContent>
  );
}

function Trend({ costs }: { costs: UnitCosts }) {
  const { unit, periods, total, currency } = costs;
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  if (!total?.perUnit || currency === null) {
    return null;
  }
  const units = Number(total.units).toLocaleString('en');
  return (
    <>
      <p className={styles.answer}>
        <span className={styles.amount}>
          {formatUnitCost({ amount: total.perUnit, currency })}
        </span>
        <span>{t('overview.units.perUnit', { unit: unit.title })}</span>
      </p>
      <p className={styles.detail}>
        {t('overview.units.counted', {
          ...counted(total.days),
          amount: formatMoney({ amount: total.cost, currency }),
          units,
          known: String(total.knownDays),
        })}
      </p>
      <TrendChart
        label={t('overview.units.costPerUnit', { unit: unit.title })}
        points={periods.map(({ period, perUnit }) => ({
          day: period,
          ...(perUnit !== undefined && { value: Number(perUnit) }),
        }))}
        format={value => formatUnitCost({ amount: String(value), currency })}
      />
    </>
  );
}

function whyEmpty(
  t: CloudCostsWords,
  unit: Unit,
  costs: UnitCosts | undefined,
): string {
  if (costs?.reason) {
    return costs.reason;
  }
  return unit.lastDay
    ? t('overview.units.neverBoth')
    : t('overview.units.neverPushed', {
        call: `POST /api/cloud-costs/units/${unit.id}/values`,
      });
}
