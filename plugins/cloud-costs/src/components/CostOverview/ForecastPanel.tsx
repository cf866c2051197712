/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Budget,
  cloudCostsReadPermission,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  formatMoney,
  Panel,
  TrendChart,
} from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { cloudCostsApiRef } from '../../api';
import { methodWords } from '../../glossary/describeForecast';
import { describeMonth } from '../../glossary/describePeriod';
import { cloudCostsTranslationRef } from '../../translation';
import styles from './CostOverview.module.css';
import { monthCurve } from './monthCurve';

interface ForecastPanelProps {
  scope: string;
  currency?: string;
  month: string;
  /** The last complete day, where the month has one. */
  lastDay?: string;
  /** The month's budget in the currency, to draw its line. */
  budget?: Budget;
}

/** What the month has cost by each day, and is expected to cost by its end. */
export function ForecastPanel(props: ForecastPanelProps) {
  const { scope, currency, month, lastDay, budget } = props;
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const read = useAsyncRetry(async () => {
    const { forecast, reason } = await api.get('/forecast', {
      params: { query: { scope, currency } },
    });
    const today = new Date().toISOString().slice(0, 10);
    const series = await api.get('/series', {
      params: {
        query: {
          scope,
          currency,
          from: `${month}-01`,
          to: forecast?.lastDay.startsWith(month)
            ? forecast.lastDay
            : lastDay ?? today,
        },
      },
    });
    return { forecast, reason, series };
  }, [api, scope, currency, month, lastDay]);
  return (
    <Panel
      title={t('overview.forecast.title', { month: describeMonth(month) })}
      read={read}
      subject={t('overview.forecast.subject')}
      permission={cloudCostsReadPermission.name}
      lines={6}
    >
      {({ forecast, reason, series }) => (
        <>
          <TrendChart
            label={t('overview.forecast.label', {
              month: describeMonth(month),
            })}
            points={monthCurve(series, forecast)}
            format={value =>
              series.currency === null
                ? String(value)
                : formatMoney({
                    amount: String(value),
                    currency: series.currency,
                  })
            }
            expectedLabel={t('overview.forecast.expected')}
            intervalLabel={t('overview.forecast.interval')}
            reference={
              budget && {
                value: Number(budget.amount),
                label: t('common.budget'),
              }
            }
          />
          <p className={styles.detail}>
            {forecast
              ? methodWords(t, forecast)
              : reason ?? t('overview.forecast.none')}
          </p>
        </>
      )}
    </Panel>
  );
}
