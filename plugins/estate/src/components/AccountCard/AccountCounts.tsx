/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Skeleton } from '@backstage/ui';
import { ErrorState, StatTile } from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { estateApiRef } from '../../api';
import { useEstateLinks } from '../../hooks/useEstateLinks';
import styles from './AccountCounts.module.css';

/** How much is in an account, each number a way to the rows behind it. */
export function AccountCounts(props: { accountId: string }) {
  const { accountId } = props;
  const api = useApi(estateApiRef);
  const links = useEstateLinks();
  const path = useAsyncRetry(
    () => api.get('/tree/path', { params: { query: { id: accountId } } }),
    [api, accountId],
  );
  if (path.error) {
    return (
      <ErrorState
        error={path.error}
        subject="what is in the account"
        permission="estate.read"
        onRetry={path.retry}
      />
    );
  }
  const counts = path.value?.[path.value.length - 1]?.counts;
  const tiles = [
    { label: 'Clusters', tab: 'clusters', value: counts?.clusters },
    { label: 'Enclaves', tab: 'enclaves', value: counts?.enclaves },
    { label: 'Environments', tab: 'environments', value: counts?.environments },
  ];
  return (
    <div className={styles.tiles}>
      {tiles.map(({ label, tab, value }) =>
        value === undefined ? (
          <Skeleton key={label} width="100%" height={48} />
        ) : (
          <StatTile
            key={label}
            label={label}
            value={value}
            source="Counted in the last complete reading of the estate"
            href={links.explorer({ node: accountId, tab })}
          />
        ),
      )}
    </div>
  );
}
