/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useRouteRef } from '@backstage/core-plugin-api';
import { PluginHeader } from '@backstage/ui';
import { RiRocketLine } from '@remixicon/react';
import { TabbedPageContent } from '@steward/backstage-plugin-portal-react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { rootRouteRef } from '../../routes';
import { ApprovalsPage } from '../ApprovalsPage';
import { DelegationsPage } from '../DelegationsPage';
import { FindingsPage } from '../FindingsPage';
import { RunsRoutes } from '../RunsRoutes';
import { WaitingLink } from '../WaitingLink';

const pages = [
  { id: 'runs', label: 'Runs', Page: RunsRoutes },
  { id: 'approvals', label: 'Approvals', Page: ApprovalsPage },
  { id: 'findings', label: 'Findings', Page: FindingsPage },
  { id: 'delegations', label: 'Delegations', Page: DelegationsPage },
];

/** What the new frontend system draws by itself: header, tabs, sub-pages. */
export function LegacyProvisioningPage() {
  const root = useRouteRef(rootRouteRef)();
  return (
    <>
      <PluginHeader
        title="Provisioning"
        icon={<RiRocketLine />}
        titleLink={root}
        customActions={<WaitingLink />}
        tabs={pages.map(({ id, label }) => ({
          id,
          label,
          href: `${root}/${id}`,
          matchStrategy: 'prefix' as const,
        }))}
      />
      <Routes>
        <Route index element={<Navigate to="runs" replace />} />
        {pages.map(({ id, Page }) => (
          <Route
            key={id}
            path={`${id}/*`}
            element={
              <TabbedPageContent key={id}>
                <Page />
              </TabbedPageContent>
            }
          />
        ))}
      </Routes>
    </>
  );
}
