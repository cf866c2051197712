/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Container } from '@backstage/ui';
import {
  auditHoldManagePermission,
  auditRetentionManagePermission,
} from '@steward/backstage-plugin-audit-trail-common';
import {
  LoadingState,
  NoPermissionState,
} from '@steward/backstage-plugin-portal-react';
import { auditTrailTranslationRef } from '../../translation';
import { HoldsPanel } from './HoldsPanel';
import { PseudonymisePanel } from './PseudonymisePanel';
import { RetentionFacts } from './RetentionFacts';
import styles from './RetentionPage.module.css';
import { SinksPanel } from './SinksPanel';

/** How long records are kept, what keeps them longer, and where they go. */
export function RetentionPage() {
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const retention = usePermission({
    permission: auditRetentionManagePermission,
  });
  const holds = usePermission({ permission: auditHoldManagePermission });
  if (retention.loading || holds.loading) {
    return (
      <Container>
        <LoadingState subject={t('retention.subject')} lines={8} />
      </Container>
    );
  }
  if (!retention.allowed && !holds.allowed) {
    return (
      <Container>
        <NoPermissionState
          subject={t('retention.subject')}
          permission={t('retention.eitherPermission', {
            one: auditHoldManagePermission.name,
            other: auditRetentionManagePermission.name,
          })}
        />
      </Container>
    );
  }
  return (
    <Container>
      <div className={styles.page}>
        {retention.allowed && <RetentionFacts />}
        {holds.allowed && <HoldsPanel />}
        <SinksPanel />
        {retention.allowed && <PseudonymisePanel />}
      </div>
    </Container>
  );
}
