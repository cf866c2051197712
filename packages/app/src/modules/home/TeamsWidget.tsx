/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Link, Progress, ResponseErrorPanel } from '@backstage/core-components';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { EntityRefLink, catalogApiRef } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import useAsync from 'react-use/esm/useAsync';
import styles from './lists.module.css';
import { type OwnedCount, listTeamHoldings } from './teamHoldings';

function wordsFor(owned: OwnedCount): string {
  return `${owned.count} ${owned.type.replaceAll('-', ' ')}${
    owned.count === 1 ? '' : 's'
  }`;
}

/** The teams that this person belongs to, with what each owns. */
export function TeamsWidget() {
  const identityApi = useApi(identityApiRef);
  const catalogApi = useApi(catalogApiRef);
  const teams = useAsync(
    async () =>
      listTeamHoldings(catalogApi, await identityApi.getBackstageIdentity()),
    [catalogApi, identityApi],
  );

  if (teams.loading) {
    return <Progress />;
  }
  if (teams.error) {
    return <ResponseErrorPanel error={teams.error} />;
  }
  if (!teams.value?.length) {
    return (
      <Text color="secondary">
        You belong to no team yet. Teams come from the catalog: ask your
        platform team to add you to one.
      </Text>
    );
  }
  return (
    <ul className={styles.list}>
      {teams.value.map(team => (
        <li key={team.entityRef} className={styles.row}>
          <EntityRefLink entityRef={team.entityRef} />
          <span className={styles.owned}>
            {team.owned.map(owned => (
              <Link key={`${owned.kind} ${owned.type}`} to={owned.catalogPath}>
                {wordsFor(owned)}
              </Link>
            ))}
            {team.owned.length === 0 && (
              <Text color="secondary">Owns nothing in the catalog</Text>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
