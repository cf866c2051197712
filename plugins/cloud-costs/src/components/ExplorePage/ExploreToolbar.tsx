/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { Button, Select } from '@backstage/ui';
import {
  DateField,
  TableToolbar,
} from '@steward/backstage-plugin-portal-react';
import { describeGrouping, groupings } from '../../glossary/describeGrouping';
import { periodOptions } from '../../periods/periodChoices';
import { ScopePicker } from '../ScopePicker';
import styles from './ExplorePage.module.css';
import { useFilterChoices } from './useFilterChoices';
import { ExploreQuery, filterIds } from './useExploreQuery';

const metricOptions = [
  { id: 'effective', label: 'Effective cost' },
  { id: 'billed', label: 'Billed cost' },
  { id: 'list', label: 'List price' },
];

/** For whom, when, by what, and of which costs. */
export function ExploreToolbar(explore: ExploreQuery) {
  const { state, setState, window } = explore;
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
          aria-label="Period"
          className={styles.choice}
          options={periodOptions}
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
              label="First day"
              value={window.from}
              onChange={from => setState({ from })}
            />
            <DateField
              label="Last day"
              value={window.to}
              onChange={to => setState({ to })}
            />
          </>
        )}
        <Select
          aria-label="Group by"
          className={styles.choice}
          options={[
            ...Object.keys(groupings),
            ...tags.map(tag => `tag:${tag}`),
          ].map(id => ({
            id,
            label: `By ${inSentence(describeGrouping(id))}`,
          }))}
          value={state.groupBy}
          onChange={choose('groupBy')}
        />
        <Select
          aria-label="Amount"
          className={styles.choice}
          options={metricOptions}
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
            Clear filters
          </Button>
        )}
      </div>
    </div>
  );
}

function inSentence(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
