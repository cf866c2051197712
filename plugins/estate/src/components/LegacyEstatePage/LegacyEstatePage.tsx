/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useRouteRef } from '@backstage/core-plugin-api';
import { PluginHeader } from '@backstage/ui';
import { RiCloudLine } from '@remixicon/react';
import { TabbedPageContent } from '@steward/backstage-plugin-portal-react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { rootRouteRef } from '../../routes';
import { ExplorerPage } from '../ExplorerPage';
import { SyncPage } from '../SyncPage';

/** What the new frontend system draws by itself: header, tabs, sub-pages. */
export function LegacyEstatePage() {
  const root = useRouteRef(rootRouteRef)();
  const tabs = [
    { id: 'explorer', label: 'Explorer', href: `${root}/explorer` },
    { id: 'sync', label: 'Sync', href: `${root}/sync` },
  ];
  return (
    <>
      <PluginHeader
        title="Estate"
        icon={<RiCloudLine />}
        titleLink={root}
        tabs={tabs}
      />
      <Routes>
        <Route index element={<Navigate to="explorer" replace />} />
        <Route
          path="explorer"
          element={
            <TabbedPageContent key="explorer">
              <ExplorerPage />
            </TabbedPageContent>
          }
        />
        <Route
          path="sync"
          element={
            <TabbedPageContent key="sync">
              <SyncPage />
            </TabbedPageContent>
          }
        />
      </Routes>
    </>
  );
}
