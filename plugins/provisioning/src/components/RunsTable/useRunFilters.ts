/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunSummary } from '@steward/backstage-plugin-provisioning-common';
import {
  formatAccountId,
  formatEntityName,
  TableFilter,
} from '@steward/backstage-plugin-portal-react';
import { useRef } from 'react';
import { kindChoices } from '../../glossary/describeKind';
import { runStateChoices } from '../../glossary/describeRunState';
import { ProvisioningWords } from '../../translation';
import { RunPlace } from './useRunFilter';

/**
 * Filters above a table of runs.
 *
 * @param rows - Runs from which teams, accounts and requesters are offered.
 */
export function useRunFilters(
  t: ProvisioningWords,
  place: RunPlace,
  rows: readonly RunSummary[],
): TableFilter[] {
  // Values seen so far; a filter must not shrink its own choices.
  const { teams, accounts, requesters } = useRef({
    teams: new Map<string, string>(),
    accounts: new Map<string, string>(),
    requesters: new Map<string, string>(),
  }).current;
  for (const { target, requestedBy } of rows) {
    const { team, accountId, accountName } = target;
    if (team) {
      teams.set(team, team);
    }
    if (accountId) {
      accounts.set(accountId, accountName ?? formatAccountId(accountId));
    }
    requesters.set(requestedBy, formatEntityName(requestedBy));
  }
  const choice = (
    id: 'state' | 'kind' | 'team' | 'account' | 'requester',
    options: { id: string; label: string }[],
  ): TableFilter => ({
    id,
    label: t(`runsTable.filters.${id}.label`),
    all: t(`runsTable.filters.${id}.all`),
    options,
  });
  return [
    choice('state', runStateChoices(t)),
    choice('kind', kindChoices(t)),
    ...(place.team ? [] : [choice('team', sorted(teams))]),
    ...(place.accountId ? [] : [choice('account', sorted(accounts))]),
    choice('requester', sorted(requesters)),
    { id: 'mine', label: t('runsTable.filters.mine') },
  ];
}

function sorted(values: Map<string, string>) {
  return [...values]
    .map(([id, label]) => ({ id, label }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
