/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiFileList3Line } from '@remixicon/react';
import { TabbedPage } from '@steward/backstage-plugin-portal-react';
import { rootRouteRef } from '../../routes';
import { auditTrailTranslationRef } from '../../translation';
import { EventsPage } from '../EventsPage';
import { RetentionPage } from '../RetentionPage';

/** The audit trail's pages for apps on the old frontend system. */
export function LegacyAuditTrailPage() {
  const { t } = useTranslationRef(auditTrailTranslationRef);
  return (
    <TabbedPage
      title={t('title')}
      icon={<RiFileList3Line />}
      root={useRouteRef(rootRouteRef)()}
      pages={[
        { id: 'events', label: t('events.title'), Page: EventsPage },
        { id: 'retention', label: t('retention.title'), Page: RetentionPage },
      ]}
    />
  );
}
