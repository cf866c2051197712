/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiCloudLine } from '@remixicon/react';
import { TabbedPage } from '@steward/backstage-plugin-portal-react';
import { rootRouteRef } from '../../routes';
import { estateTranslationRef } from '../../translation';
import { ExplorerPage } from '../ExplorerPage';
import { SyncPage } from '../SyncPage';

/** The estate's pages for apps on the old frontend system. */
export function LegacyEstatePage() {
  const { t } = useTranslationRef(estateTranslationRef);
  return (
    <TabbedPage
      title={t('title')}
      icon={<RiCloudLine />}
      root={useRouteRef(rootRouteRef)()}
      pages={[
        { id: 'explorer', label: t('explorer.title'), Page: ExplorerPage },
        { id: 'sync', label: t('sync.title'), Page: SyncPage },
      ]}
    />
  );
}
