/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Container } from '@backstage/ui';
import {
  AsyncContent,
  EmptyState,
  Panel,
} from '@steward/backstage-plugin-portal-react';
import {
  policyPreviewPermission,
  scorecardsReadPermission,
} from '@steward/backstage-plugin-scorecards-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { scorecardsApiRef } from '../../api';
import { CollectionsPanel } from './CollectionsPanel';
import { FaultList } from './FaultList';
import styles from './PacksPage.module.css';
import { PackTable } from './PackTable';
import { PreviewPanel } from './PreviewPanel';

/** What is checked, what is off and why, how current the evidence is. */
export function PacksPage() {
  const api = useApi(scorecardsApiRef);
  const { allowed } = usePermission({ permission: policyPreviewPermission });
  const read = useAsyncRetry(() => api.get('/packs'), [api]);
  return (
    <Container>
      <div className={styles.page}>
        <AsyncContent
          read={read}
          subject="the packs"
          permission={scorecardsReadPermission.name}
        >
          {({ items, faults }) => (
            <>
              {faults.length > 0 && (
                <Panel
                  title="Switched off"
                  description="These are off until they are repaired. Everything else goes on."
                >
                  <FaultList faults={faults} />
                </Panel>
              )}
              <Panel title="Packs">
                {items.length === 0 ? (
                  <EmptyState
                    title="No packs are on"
                    snippet={'scorecards:\n  packs:\n    - ./packs/ours.yaml'}
                  >
                    Packs are YAML files with checks. Name them in the
                    configuration, or leave `packs` out to use those that come
                    with Steward.
                  </EmptyState>
                ) : (
                  <PackTable packs={items} />
                )}
              </Panel>
            </>
          )}
        </AsyncContent>
        {allowed && <PreviewPanel />}
        <CollectionsPanel />
      </div>
    </Container>
  );
}
