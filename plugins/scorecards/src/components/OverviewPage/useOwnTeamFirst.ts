/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useAppSearchParams } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  ownGroupRefs,
  useQueryState,
} from '@steward/backstage-plugin-portal-react';
import { campaignManagePermission } from '@steward/backstage-plugin-scorecards-common';
import { useEffect, useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { scorecardsApiRef } from '../../api';

/** More teams than people belong to; each costs a request. */
const mostTeams = 5;

/**
 * Narrows a page that is opened without filters to the first team of the reader
 * that owns something scored. Who manages campaigns looks after all of them and
 * gets all, as does who has no such team.
 *
 * @returns whether it is decided.
 */
export function useOwnTeamFirst(): boolean {
  const api = useApi(scorecardsApiRef);
  const identity = useApi(identityApiRef);
  const { loading, allowed } = usePermission({
    permission: campaignManagePermission,
  });
  const [params] = useAppSearchParams();
  const [isOpenedBare] = useState(() => [...params.keys()].length === 0);
  const [, setState] = useQueryState({ owner: '' });
  const [isDecided, setDecided] = useState(!isOpenedBare);
  const first = useAsync(async () => {
    if (loading) {
      return undefined;
    }
    const own =
      isOpenedBare && !allowed
        ? ownGroupRefs(await identity.getBackstageIdentity())
        : [];
    for (const team of own.slice(0, mostTeams)) {
      const { entities } = await api.get('/scores/summary', {
        params: { query: { owner: team } },
      });
      if (entities > 0) {
        return team;
      }
    }
    return '';
  }, [api, identity, isOpenedBare, loading, allowed]);
  const owner = first.error ? '' : first.value;
  useEffect(() => {
    if (!isDecided && owner !== undefined) {
      setState({ owner });
      setDecided(true);
    }
  }, [isDecided, owner, setState]);
  return isDecided;
}
