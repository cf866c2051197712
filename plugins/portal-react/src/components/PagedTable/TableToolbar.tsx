/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Switch } from '@backstage/ui';
import { formatEntityName } from '../../format/formatEntityName';
import { SetQuery } from '../../hooks/useQueryState';
import { portalTranslationRef } from '../../translation';
import { PageSearch } from '../PageSearch';
import styles from './PagedTable.module.css';
import { TableChoice, TableFilter } from './TableFilter';

/** @public */
export interface TableToolbarProps {
  /** Needs `q` in the state. */
  search?: { label: string; placeholder?: string };
  filters: TableFilter[];
  /** From `useQueryState`; each filter has its id in it. */
  state: Record<string, string>;
  setState: SetQuery<string>;
}

/** Search and filters of a table, or of another view of the same list. @public */
export function TableToolbar(props: TableToolbarProps) {
  const { search, filters, state, setState } = props;
  const { t } = useTranslationRef(portalTranslationRef);
  return (
    <>
      {search && (
        <PageSearch
          {...search}
          className={styles.search}
          shortcut
          value={state.q}
          onChange={q => setState({ q })}
        />
      )}
      {filters.map(filter =>
        'options' in filter ? (
          <Select
            key={filter.id}
            aria-label={
              filter.label ?? t('table.filterBy', { filter: filter.id })
            }
            className={styles.filter}
            options={[
              { id: '', label: filter.all },
              ...withCurrent(filter.options, state[filter.id]),
            ]}
            value={state[filter.id]}
            onChange={value => setState({ [filter.id]: String(value ?? '') })}
          />
        ) : (
          <Switch
            key={filter.id}
            label={filter.label}
            isSelected={state[filter.id] === 'true'}
            onChange={isOn => setState({ [filter.id]: isOn ? 'true' : '' })}
          />
        ),
      )}
    </>
  );
}

/** A value out of a link stays selectable even when nothing has it any more. */
function withCurrent(options: TableChoice['options'], current: string) {
  return !current || options.some(({ id }) => id === current)
    ? options
    : [...options, { id: current, label: formatEntityName(current) }];
}
