/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Container } from '@backstage/ui';
import {
  Finding,
  findingReadPermission,
  findingResolvePermission,
} from '@steward/backstage-plugin-provisioning-common';
import {
  ConfirmDialog,
  EmptyState,
  PagedTable,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useMemo, useState } from 'react';
import { provisioningApiRef } from '../../api';
import { provisioningTranslationRef } from '../../translation';
import { findingColumns } from './findingColumns';
import styles from './FindingsPage.module.css';

/** What is stuck or disagrees, and the exact safe transition for it. */
export function FindingsPage() {
  const api = useApi(provisioningApiRef);
  const { t } = useTranslationRef(provisioningTranslationRef);
  const mayResolve = usePermission({
    permission: findingResolvePermission,
  }).allowed;
  const [asked, setAsked] = useState<Finding>();
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/findings', { params: { query: { cursor, limit } } }),
    [api],
  );
  const list = usePagedList(load);
  const columns = useMemo(
    () => findingColumns(t, mayResolve ? setAsked : undefined),
    [t, mayResolve],
  );
  return (
    <Container>
      <div className={styles.page}>
        <p className={styles.line}>{t('findings.description')}</p>
        <PagedTable
          label={t('findings.label')}
          singular={t('findings.singular')}
          columns={columns}
          rowKey={finding => finding.id}
          list={list}
          permission={findingReadPermission.name}
          empty={
            <EmptyState title={t('findings.empty.title')}>
              {t('findings.empty.description')}
            </EmptyState>
          }
        />
        {asked?.proposal && (
          <ConfirmDialog
            title={t('findings.dialog.title', {
              proposal: asked.proposal.title,
            })}
            confirmLabel={t('findings.dialog.confirm', {
              state: asked.proposal.to,
            })}
            destructive
            typedConfirmation={asked.ref}
            onClose={() => setAsked(undefined)}
            onConfirm={async () => {
              await api.post('/findings/{id}/resolve', {
                params: { path: { id: asked.id } },
              });
              list.reload();
            }}
          >
            <p className={styles.line}>{`${asked.message}.`}</p>
            <p className={styles.line}>
              {t('findings.dialog.condition', { state: asked.proposal.from })}
            </p>
          </ConfirmDialog>
        )}
      </div>
    </Container>
  );
}
