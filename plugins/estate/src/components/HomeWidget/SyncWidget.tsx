/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { estateReadPermission } from '@steward/backstage-plugin-estate-common';
import { AsyncContent } from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { estateApiRef } from '../../api';
import { useEstateLinks } from '../../hooks/useEstateLinks';
import { estateTranslationRef } from '../../translation';
import { FreshnessLine } from '../FreshnessLine';
import styles from './HomeWidget.module.css';
import { todoOf } from './todoOf';

/** How current the estate is, and what waits for a decision there. */
export function SyncWidget() {
  const { t } = useTranslationRef(estateTranslationRef);
  const api = useApi(estateApiRef);
  const links = useEstateLinks();
  const read = useAsyncRetry(
    () => api.get('/sync', { params: { query: { limit: 1 } } }),
    [api],
  );
  return (
    <AsyncContent
      read={read}
      subject={t('homeWidget.subject')}
      permission={estateReadPermission.name}
    >
      {overview => (
        <div className={styles.body}>
          <FreshnessLine freshness={overview.freshness} />
          <ul className={styles.list}>
            {todoOf(t, overview).map(words => (
              <li key={words}>
                <Link href={links.sync()}>{words}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </AsyncContent>
  );
}
