/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { EntityRefLink, catalogApiRef } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import { AsyncContent } from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import styles from './lists.module.css';
import { ownedWords } from './ownedWords';
import { listTeamHoldings } from './teamHoldings';

/** The teams that this person belongs to, with what each owns. */
export function TeamsWidget() {
  const identityApi = useApi(identityApiRef);
  const catalogApi = useApi(catalogApiRef);
  const teams = useAsyncRetry(
    async () =>
      listTeamHoldings(catalogApi, await identityApi.getBackstageIdentity()),
    [catalogApi, identityApi],
  );
  return (
    <AsyncContent
      read={teams}
      subject="your teams"
      isEmpty={holdings => holdings.every(({ owned }) => owned.length === 0)}
      empty={
        <Text color="secondary">
          {teams.value?.length
            ? 'Your teams own nothing in the catalog yet.'
            : 'You don’t belong to a team yet. Teams come from the catalog. Ask your platform team to add you to one.'}
        </Text>
      }
    >
      {holdings => (
        <ul className={styles.list}>
          {holdings.map(team => (
            <li key={team.entityRef} className={styles.row}>
              <EntityRefLink entityRef={team.entityRef} />
              <span className={styles.owned}>
                {team.owned.map(owned => (
                  <Link
                    key={`${owned.kind} ${owned.type}`}
                    href={owned.catalogPath}
                  >
                    {ownedWords(owned)}
                  </Link>
                ))}
                {team.owned.length === 0 && (
                  <Text color="secondary">Owns nothing in the catalog</Text>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </AsyncContent>
  );
}
