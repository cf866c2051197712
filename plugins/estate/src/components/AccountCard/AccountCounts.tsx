/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { ErrorState, StatTile } from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { estateApiRef } from '../../api';
import { useEstateLinks } from '../../hooks/useEstateLinks';
import { estateTranslationRef } from '../../translation';
import styles from './AccountCounts.module.css';

/** Tabs of the explorer with the rows behind the numbers. */
const tabs = ['clusters', 'enclaves', 'environments'] as const;

/** How much is in an account, each number a way to the rows behind it. */
export function AccountCounts(props: { accountId: string }) {
  const { t } = useTranslationRef(estateTranslationRef);
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
        subject={t('common.accountContents')}
        permission="estate.read"
        onRetry={path.retry}
      />
    );
  }
  const counts = path.value?.[path.value.length - 1]?.counts;
  return (
    <div className={styles.tiles}>
      {tabs.map(tab =>
        counts === undefined ? (
          <Skeleton key={tab} width="100%" height={48} />
        ) : (
          <StatTile
            key={tab}
            label={t(`common.${tab}`)}
            value={counts[tab]}
            source={t('account.countsSource')}
            href={links.explorer({ node: accountId, tab })}
          />
        ),
      )}
    </div>
  );
}
