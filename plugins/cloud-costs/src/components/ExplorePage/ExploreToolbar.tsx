/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Select } from '@backstage/ui';
import {
  DateField,
  TableToolbar,
} from '@steward/backstage-plugin-portal-react';
import { groupingInSentence, groupings } from '../../glossary/describeGrouping';
import { periods } from '../../periods/periodChoices';
import { cloudCostsTranslationRef } from '../../translation';
import { ScopePicker } from '../ScopePicker';
import styles from './ExplorePage.module.css';
import { useFilterChoices } from './useFilterChoices';
import { ExploreQuery, filterIds } from './useExploreQuery';

const metrics = ['effective', 'billed', 'list'] as const;

/** For whom, when, by what, and of which costs. */
export function ExploreToolbar(explore: ExploreQuery) {
  const { state, setState, window } = explore;
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const tags =
    useApi(configApiRef).getOptionalStringArray('cloudCosts.tags') ?? [];
  const filters = useFilterChoices(explore);
  const isFiltered = filterIds.some(id => state[id]);
  const choose = (id: 'period' | 'groupBy' | 'metric') => (key: unknown) =>
    setState({ [id]: String(key ?? '') }, { push: true });
  return (
    <div className={styles.toolbar}>
      <div className={styles.row}>
        <ScopePicker
          scope={state.scope}
          setScope={scope => setState({ scope, currency: '' }, { push: true })}
        />
        <Select
          aria-label={t('common.period')}
          className={styles.choice}
          options={periods.map(id => ({
            id,
            label: t(`explore.periods.${id}`),
          }))}
          value={state.period}
          onChange={key =>
            // What was shown is where a period of one's own starts.
            setState(
              { period: String(key), from: window.from, to: window.to },
              { push: true },
            )
          }
        />
        {state.period === 'custom' && (
          <>
            <DateField
              label={t('explore.firstDay')}
              value={window.from}
              onChange={from => setState({ from })}
            />
            <DateField
              label={t('explore.lastDay')}
              value={window.to}
              onChange={to => setState({ to })}
            />
          </>
        )}
        <Select
          aria-label={t('explore.groupBy')}
          className={styles.choice}
          options={[...groupings, ...tags.map(tag => `tag:${tag}`)].map(id => ({
            id,
            label: t('explore.by', { grouping: groupingInSentence(t, id) }),
          }))}
          value={state.groupBy}
          onChange={choose('groupBy')}
        />
        <Select
          aria-label={t('common.amount')}
          className={styles.choice}
          options={metrics.map(id => ({
            id,
            label: t(`explore.metrics.${id}`),
          }))}
          value={state.metric}
          onChange={choose('metric')}
        />
      </div>
      <div className={styles.row}>
        <TableToolbar
          filters={filters}
          state={state}
          setState={patch => setState(patch, { push: true })}
        />
        {isFiltered && (
          <Button variant="tertiary" onPress={explore.clear}>
            {t('explore.filters.clear')}
          </Button>
        )}
      </div>
    </div>
  );
}
