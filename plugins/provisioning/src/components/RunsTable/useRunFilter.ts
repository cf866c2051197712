/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ACTIVE_RUN_STATES,
  RunState,
} from '@steward/backstage-plugin-provisioning-common';
import { useQueryState } from '@steward/backstage-plugin-portal-react';
import { useMemo } from 'react';
import { RunsQuery } from '../../api';

/** Where a table of runs stands already, for instance on the page of an account. */
export interface RunPlace {
  accountId?: string;
  team?: string;
  entityRef?: string;
}

/** The filters of a list of runs, kept in the URL, and the request that they make. */
export function useRunFilter(place: RunPlace) {
  const { accountId, team, entityRef } = place;
  const query = useQueryState({
    q: '',
    state: '',
    kind: '',
    team: '',
    account: '',
    requester: '',
    mine: '',
  });
  const [filter] = query;
  const request = useMemo<RunsQuery>(
    () => ({
      q: filter.q,
      state: statesOf(filter.state),
      kind: filter.kind ? [filter.kind] : undefined,
      team: team ?? filter.team,
      accountId: accountId ?? filter.account,
      requestedBy: filter.requester,
      mine: filter.mine === 'true' ? true : undefined,
      entityRef,
    }),
    [filter, accountId, team, entityRef],
  );
  return { query, request };
}

function statesOf(state: string): RunState[] | undefined {
  if (!state) {
    return undefined;
  }
  return state === 'active' ? [...ACTIVE_RUN_STATES] : [state as RunState];
}
