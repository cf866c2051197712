/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Select, Switch } from '@backstage/ui';
import { RunSummary } from '@steward/backstage-plugin-provisioning-common';
import {
  formatAccountId,
  formatEntityName,
  PageSearch,
} from '@steward/backstage-plugin-portal-react';
import { useRef } from 'react';
import { kindChoices } from '../../glossary/describeKind';
import { runStateChoices } from '../../glossary/describeRunState';
import styles from './RunsTable.module.css';
import { RunPlace, useRunFilter } from './useRunFilter';

export interface RunFiltersProps
  extends Pick<ReturnType<typeof useRunFilter>, 'filter' | 'setFilter'> {
  place: RunPlace;
  /** Rows from which teams, accounts and requesters are offered. */
  rows: readonly RunSummary[];
}

/** Search and filters above a table of runs. */
export function RunFilters(props: RunFiltersProps) {
  const { filter, setFilter, place, rows } = props;
  // Values seen so far; a filter must not shrink its own choices.
  const seen = useRef({
    team: new Map<string, string>(),
    account: new Map<string, string>(),
    requester: new Map<string, string>(),
  }).current;
  for (const { target, requestedBy } of rows) {
    const { team, accountId, accountName } = target;
    if (team) {
      seen.team.set(team, team);
    }
    if (accountId) {
      seen.account.set(accountId, accountName ?? formatAccountId(accountId));
    }
    seen.requester.set(requestedBy, formatEntityName(requestedBy));
  }
  const choice = (
    name: keyof typeof filter,
    all: string,
    options: { id: string; label: string }[],
  ) => (
    <Select
      aria-label={`Filter by ${name}`}
      className={styles.filter}
      options={[{ id: '', label: all }, ...options]}
      value={filter[name]}
      onChange={value => setFilter({ [name]: String(value ?? '') })}
    />
  );
  const fromRows = (name: keyof typeof seen) => {
    const values = new Map(seen[name]);
    if (filter[name] && !values.has(filter[name])) {
      values.set(filter[name], formatEntityName(filter[name]));
    }
    return [...values]
      .map(([id, label]) => ({ id, label }))
      .sort((a, b) => a.label.localeCompare(b.label));
  };
  return (
    <>
      <PageSearch
        className={styles.search}
        label="Search runs"
        placeholder="Name, account, person"
        shortcut
        value={filter.q}
        onChange={q => setFilter({ q })}
      />
      {choice('state', 'All states', runStateChoices)}
      {choice('kind', 'All kinds', kindChoices)}
      {!place.team && choice('team', 'All teams', fromRows('team'))}
      {!place.accountId &&
        choice('account', 'All accounts', fromRows('account'))}
      {choice('requester', 'All people', fromRows('requester'))}
      <Switch
        label="Mine"
        isSelected={filter.mine === 'true'}
        onChange={mine => setFilter({ mine: mine ? 'true' : '' })}
      />
    </>
  );
}
