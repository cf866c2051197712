/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { auditEventReadPermission } from '@steward/backstage-plugin-audit-trail-common';
import { AsyncContent, useRoute } from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { auditTrailApiRef } from '../../api';
import { counted } from '../../glossary/counted';
import { rootRouteRef } from '../../routes';
import { auditTrailTranslationRef } from '../../translation';
import { ProofState } from '../ProofBadge';
import styles from './HomeWidget.module.css';

/** Whether the audit trail still proves itself, and what is kept from being deleted. */
export function ProofWidget() {
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const api = useApi(auditTrailApiRef);
  const base = useRoute(rootRouteRef)().replace(/\/$/, '');
  const read = useAsyncRetry(async () => {
    const [proof, holds] = await Promise.all([
      api.get('/proof'),
      api.get('/holds'),
    ]);
    return { proof, holds: holds.items.length };
  }, [api]);
  return (
    <AsyncContent
      read={read}
      subject={t('home.subject')}
      permission={auditEventReadPermission.name}
    >
      {({ proof, holds }) => (
        <div className={styles.body}>
          <ProofState proof={proof} />
          <p className={styles.line}>
            {t('home.checked', {
              records: t('common.records', counted(proof.records)),
              digests: t('common.signedDigests', counted(proof.digests)),
            })}
          </p>
          <ul className={styles.list}>
            <li>
              <Link href={`${base}/events`}>{t('home.link')}</Link>
            </li>
            <li>
              <Link href={`${base}/retention`}>
                {t('holds.count', counted(holds))}
              </Link>
            </li>
          </ul>
        </div>
      )}
    </AsyncContent>
  );
}
