/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  cloudCostsReadPermission,
  CostSeries,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  AsyncContent,
  EmptyState,
  formatMoney,
  StackedBars,
} from '@steward/backstage-plugin-portal-react';
import { ReactNode } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { cloudCostsApiRef } from '../../api';
import {
  describeSeries,
  groupingInSentence,
} from '../../glossary/describeGrouping';
import { describeWindow } from '../../glossary/describePeriod';
import { useNames } from '../../hooks/useNames';
import { granularityOf } from '../../periods/periodChoices';
import { cloudCostsTranslationRef } from '../../translation';
import { OtherCurrencies } from '../OtherCurrencies';
import styles from './ExplorePage.module.css';
import { ExportButtons } from './ExportButtons';
import { ExploreQuery } from './useExploreQuery';

/** As many as the colours of a chart. */
const mostSeries = 7;

interface SeriesPanelProps {
  explore: ExploreQuery;
  /** More about the same costs, where there are any. */
  children: ReactNode;
}

/** What it came to, and how much of what over time. */
export function SeriesPanel(props: SeriesPanelProps) {
  const { explore, children } = props;
  const { state, setState, query, window } = explore;
  const { groupBy } = state;
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const granularity = granularityOf(window);
  const read = useAsyncRetry(
    () =>
      api.get('/series', {
        params: {
          query: { ...query, groupBy, granularity, limit: mostSeries },
        },
      }),
    [api, query, groupBy, granularity],
  );
  const names = useNames(read.value?.series.map(({ key }) => key) ?? []);
  return (
    <AsyncContent
      read={read}
      subject={t('common.subject')}
      permission={cloudCostsReadPermission.name}
      lines={6}
      isEmpty={({ currency }) => currency === null}
      empty={
        <EmptyState title={t('explore.empty.title')}>
          {t('explore.empty.description')}
        </EmptyState>
      }
    >
      {series => (
        <div className={styles.content}>
          <section aria-label={t('explore.series.label')}>
            <div className={styles.answer}>
              <span className={styles.total}>
                {moneyOf(series)(Number(series.total))}
              </span>
              <span>{describeWindow(t, window)}</span>
              <OtherCurrencies
                summary={series}
                onCurrencyChange={currency =>
                  setState({ currency }, { push: true })
                }
              />
            </div>
            <StackedBars
              label={t('explore.series.costBy', {
                grouping: groupingInSentence(t, groupBy),
              })}
              series={series.series.map(one => ({
                id: idOf(one),
                label: describeSeries(t, groupBy, one, names),
              }))}
              bars={series.periods.map((day, index) => ({
                day,
                values: Object.fromEntries(
                  series.series.map(one => [
                    idOf(one),
                    Number(one.amounts[index]),
                  ]),
                ),
              }))}
              format={moneyOf(series)}
              hidden={state.hide ? state.hide.split('\n') : []}
              onHiddenChange={hidden => setState({ hide: hidden.join('\n') })}
            />
            <ExportButtons {...explore} />
          </section>
          {children}
        </div>
      )}
    </AsyncContent>
  );
}

function idOf({ kind, key }: CostSeries['series'][number]): string {
  return `${kind}:${key}`;
}

/** Numbers are for drawing alone. */
function moneyOf({ currency }: CostSeries): (value: number) => string {
  return value =>
    currency === null
      ? String(value)
      : formatMoney({ amount: String(value), currency });
}
