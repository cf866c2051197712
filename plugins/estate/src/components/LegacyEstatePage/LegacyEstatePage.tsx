/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useRouteRef } from '@backstage/core-plugin-api';
import { RiCloudLine } from '@remixicon/react';
import { TabbedPage } from '@steward/backstage-plugin-portal-react';
import { rootRouteRef } from '../../routes';
import { ExplorerPage } from '../ExplorerPage';
import { SyncPage } from '../SyncPage';

/** The estate's pages for apps on the old frontend system. */
export function LegacyEstatePage() {
  return (
    <TabbedPage
      title="Estate"
      icon={<RiCloudLine />}
      root={useRouteRef(rootRouteRef)()}
      pages={[
        { id: 'explorer', label: 'Explorer', Page: ExplorerPage },
        { id: 'sync', label: 'Sync', Page: SyncPage },
      ]}
    />
  );
}
