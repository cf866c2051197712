/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useRouteRef } from '@backstage/core-plugin-api';
import { RiRocketLine } from '@remixicon/react';
import { TabbedPage } from '@steward/backstage-plugin-portal-react';
import { rootRouteRef } from '../../routes';
import { ApprovalsPage } from '../ApprovalsPage';
import { DelegationsPage } from '../DelegationsPage';
import { FindingsPage } from '../FindingsPage';
import { RunsRoutes } from '../RunsRoutes';
import { WaitingLink } from '../WaitingLink';

/** The provisioning pages for apps on the old frontend system. */
export function LegacyProvisioningPage() {
  return (
    <TabbedPage
      title="Provisioning"
      icon={<RiRocketLine />}
      root={useRouteRef(rootRouteRef)()}
      actions={<WaitingLink />}
      pages={[
        { id: 'runs', label: 'Runs', Page: RunsRoutes },
        { id: 'approvals', label: 'Approvals', Page: ApprovalsPage },
        { id: 'findings', label: 'Findings', Page: FindingsPage },
        { id: 'delegations', label: 'Delegations', Page: DelegationsPage },
      ]}
    />
  );
}
