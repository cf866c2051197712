/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Container } from '@backstage/ui';
import {
  Finding,
  findingReadPermission,
  findingResolvePermission,
} from '@steward/backstage-plugin-provisioning-common';
import {
  ConfirmDialog,
  DataTable,
  EmptyState,
  ErrorState,
  loadAllPages,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useMemo, useState } from 'react';
import { provisioningApiRef } from '../../api';
import { findingColumns } from './findingColumns';
import styles from './FindingsPage.module.css';

const pageSize = 50;

/** What is stuck or disagrees, and the exact safe transition for it. */
export function FindingsPage() {
  const api = useApi(provisioningApiRef);
  const mayResolve = usePermission({
    permission: findingResolvePermission,
  }).allowed;
  const [asked, setAsked] = useState<Finding>();
  const load = useCallback(
    (cursor: string | undefined) =>
      api.listFindings({ cursor, limit: pageSize }),
    [api],
  );
  const list = usePagedList(load);
  const columns = useMemo(
    () => findingColumns(mayResolve ? setAsked : undefined),
    [mayResolve],
  );
  if (list.error) {
    return (
      <Container>
        <ErrorState
          error={list.error}
          subject="the findings"
          permission={findingReadPermission.name}
          onRetry={list.reload}
        />
      </Container>
    );
  }
  return (
    <Container>
      <div className={styles.page}>
        <p className={styles.line}>
          Where a run and the world say different things. What is safe was
          healed already; the rest waits for somebody to confirm the transition.
        </p>
        <DataTable
          label="findings"
          singular="finding"
          columns={columns}
          rows={list.items}
          rowKey={finding => finding.id}
          hasMore={list.hasMore}
          onLoadMore={list.loadMore}
          isLoading={list.isLoading}
          csv={{
            fileName: 'findings.csv',
            loadAll: () =>
              loadAllPages(cursor =>
                api.listFindings({ cursor, limit: pageSize }),
              ),
          }}
          empty={
            <EmptyState title="Everything agrees">
              Rows, executions and runs are compared every few minutes. What is
              stuck or disagrees appears here.
            </EmptyState>
          }
        />
        {asked?.proposal && (
          <ConfirmDialog
            title={`${asked.proposal.title}?`}
            confirmLabel={`Set to ${asked.proposal.to}`}
            destructive
            typedConfirmation={asked.ref}
            onClose={() => setAsked(undefined)}
            onConfirm={async () => {
              await api.resolveFinding(asked.id);
              list.reload();
            }}
          >
            <p className={styles.line}>{asked.message}.</p>
            <p className={styles.line}>
              {`It is written only if the state still is ${asked.proposal.from}.`}
            </p>
          </ConfirmDialog>
        )}
      </div>
    </Container>
  );
}
