/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Select } from '@backstage/ui';
import { formatEntityName } from '@steward/backstage-plugin-portal-react';
import useAsync from 'react-use/esm/useAsync';
import { estateApiRef, ListItemsRequest } from '../../api';
import { describeState } from '../../glossary/describeState';
import styles from './ExplorerPage.module.css';
import { useExplorerState } from './useExplorerState';

export interface ItemFiltersProps {
  /** What is filtered, without the filters themselves. */
  scope: ListItemsRequest;
}

const anything = '';

/** Filters whose values are those that occur, with their counts. */
export function ItemFilters(props: ItemFiltersProps) {
  const api = useApi(estateApiRef);
  const [state, setState] = useExplorerState();
  const { value: facets } = useAsync(
    () => api.getFacets(props.scope),
    [api, props.scope],
  );
  const filters = [
    {
      id: 'state' as const,
      all: 'All states',
      values: facets?.states,
      word: (value: string) => describeState(value).word,
    },
    {
      id: 'owner' as const,
      all: 'All owners',
      values: facets?.owners,
      word: formatEntityName,
    },
    {
      id: 'region' as const,
      all: 'All regions',
      values: facets?.regions,
      word: (value: string) => value,
    },
  ];
  return (
    <>
      {filters
        .filter(({ id, values }) => values?.length || state[id])
        .map(({ id, all, values, word }) => (
          <Select
            key={id}
            aria-label={`Filter by ${id}`}
            className={styles.filter}
            options={[
              { id: anything, label: all },
              ...withCurrent(values ?? [], state[id]).map(
                ({ value, count }) => ({
                  id: value,
                  label: `${word(value)} (${count.toLocaleString('en')})`,
                }),
              ),
            ]}
            value={state[id]}
            onChange={value => setState({ [id]: String(value ?? anything) })}
          />
        ))}
    </>
  );
}

/** A value out of a link stays selectable even when nothing has it any more. */
function withCurrent(
  values: { value: string; count: number }[],
  current: string,
) {
  return !current || values.some(({ value }) => value === current)
    ? values
    : [...values, { value: current, count: 0 }];
}
