/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { EmptyState } from '@steward/backstage-plugin-portal-react';
import { useMemo } from 'react';
import { placeOfEntity } from '../../entity/placeOfEntity';
import { provisioningTranslationRef } from '../../translation';
import { RunsTable } from '../RunsTable';
import { RequestMenu } from './RequestMenu';
import styles from './EntityRuns.module.css';

/** All runs for an entity. */
export function EntityRuns() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(provisioningTranslationRef);
  const place = useMemo(() => placeOfEntity(entity), [entity]);
  return (
    <div className={styles.page}>
      <div className={styles.actions}>
        <RequestMenu />
      </div>
      <RunsTable
        place={place}
        empty={
          <EmptyState title={t('common.noRuns')}>
            {t('entityRuns.empty')}
          </EmptyState>
        }
      />
    </div>
  );
}
