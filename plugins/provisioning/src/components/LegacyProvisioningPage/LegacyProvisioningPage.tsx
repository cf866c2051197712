/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiRocketLine } from '@remixicon/react';
import { TabbedPage } from '@steward/backstage-plugin-portal-react';
import { rootRouteRef } from '../../routes';
import { provisioningTranslationRef } from '../../translation';
import { ApprovalsPage } from '../ApprovalsPage';
import { DelegationsPage } from '../DelegationsPage';
import { FindingsPage } from '../FindingsPage';
import { RunsRoutes } from '../RunsRoutes';
import { WaitingLink } from '../WaitingLink';

/** The provisioning pages for apps on the old frontend system. */
export function LegacyProvisioningPage() {
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <TabbedPage
      title={t('title')}
      icon={<RiRocketLine />}
      root={useRouteRef(rootRouteRef)()}
      actions={<WaitingLink />}
      pages={[
        { id: 'runs', label: t('runs.title'), Page: RunsRoutes },
        { id: 'approvals', label: t('approvals.title'), Page: ApprovalsPage },
        { id: 'findings', label: t('findings.title'), Page: FindingsPage },
        {
          id: 'delegations',
          label: t('delegations.title'),
          Page: DelegationsPage,
        },
      ]}
    />
  );
}
