/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Container } from '@backstage/ui';
import { EmptyState } from '@steward/backstage-plugin-portal-react';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { provisioningTranslationRef } from '../../translation';
import { RunsTable } from '../RunsTable';
import styles from './RunsPage.module.css';
import { RunTiles } from './RunTiles';

/** All runs that the reader may see: first what waits and what is in flight. */
export function RunsPage() {
  const links = useProvisioningLinks();
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <Container>
      <div className={styles.page}>
        <RunTiles />
        <RunsTable
          empty={
            <EmptyState
              title={t('common.noRuns')}
              action={
                links.request && (
                  <ButtonLink href={links.request} variant="primary">
                    {t('runs.empty.action')}
                  </ButtonLink>
                )
              }
            >
              {t('runs.empty.description')}
            </EmptyState>
          }
        />
      </div>
    </Container>
  );
}
