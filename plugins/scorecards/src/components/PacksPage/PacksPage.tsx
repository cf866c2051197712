/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
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
import { scorecardsTranslationRef } from '../../translation';
import { CollectionsPanel } from './CollectionsPanel';
import { FaultList } from './FaultList';
import styles from './PacksPage.module.css';
import { PackTable } from './PackTable';
import { PreviewPanel } from './PreviewPanel';

/** What is checked, what is off and why, how current the evidence is. */
export function PacksPage() {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const api = useApi(scorecardsApiRef);
  const { allowed } = usePermission({ permission: policyPreviewPermission });
  const read = useAsyncRetry(() => api.get('/packs'), [api]);
  return (
    <Container>
      <div className={styles.page}>
        <AsyncContent
          read={read}
          subject={t('packs.subject')}
          permission={scorecardsReadPermission.name}
        >
          {({ items, faults }) => (
            <>
              {faults.length > 0 && (
                <Panel
                  title={t('packs.faults.title')}
                  description={t('packs.faults.description')}
                >
                  <FaultList faults={faults} />
                </Panel>
              )}
              <Panel title={t('packs.title')}>
                {items.length === 0 ? (
                  <EmptyState
                    title={t('packs.empty.title')}
                    snippet={'scorecards:\n  packs:\n    - ./packs/ours.yaml'}
                  >
                    {t('packs.empty.text')}
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
