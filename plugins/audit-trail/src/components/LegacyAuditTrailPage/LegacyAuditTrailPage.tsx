/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useRouteRef } from '@backstage/core-plugin-api';
import { PluginHeader } from '@backstage/ui';
import { RiFileList3Line } from '@remixicon/react';
import { TabbedPageContent } from '@steward/backstage-plugin-portal-react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { rootRouteRef } from '../../routes';
import { EventsPage } from '../EventsPage';
import { RetentionPage } from '../RetentionPage';

/** What the new frontend system draws by itself: header, tabs, sub-pages. */
export function LegacyAuditTrailPage() {
  const root = useRouteRef(rootRouteRef)().replace(/\/$/, '');
  const tabs = [
    { id: 'events', label: 'Events', href: `${root}/events` },
    {
      id: 'retention',
      label: 'Holds and retention',
      href: `${root}/retention`,
    },
  ];
  return (
    <>
      <PluginHeader
        title="Audit trail"
        icon={<RiFileList3Line />}
        titleLink={root}
        tabs={tabs}
      />
      <Routes>
        <Route index element={<Navigate to="events" replace />} />
        <Route
          path="events"
          element={
            <TabbedPageContent key="events">
              <EventsPage />
            </TabbedPageContent>
          }
        />
        <Route
          path="retention"
          element={
            <TabbedPageContent key="retention">
              <RetentionPage />
            </TabbedPageContent>
          }
        />
      </Routes>
    </>
  );
}
