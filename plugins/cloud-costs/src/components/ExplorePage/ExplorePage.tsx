/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EmptyState } from '@steward/backstage-plugin-portal-react';
import { cloudCostsTranslationRef } from '../../translation';
import { CostsPage } from '../CostsPage';
import { ComparePanel } from './ComparePanel';
import { ExploreToolbar } from './ExploreToolbar';
import { GroupTable } from './GroupTable';
import { SeriesPanel } from './SeriesPanel';
import { useExploreQuery } from './useExploreQuery';

/** Costs by whatever one wants to know, filtered, and compared with another time. */
export function ExplorePage() {
  const explore = useExploreQuery();
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  return (
    <CostsPage>
      <ExploreToolbar {...explore} />
      {explore.isValid ? (
        <SeriesPanel explore={explore}>
          <GroupTable {...explore} />
          <ComparePanel {...explore} />
        </SeriesPanel>
      ) : (
        <EmptyState title={t('explore.wrongDays.title')}>
          {t('explore.wrongDays.description')}
        </EmptyState>
      )}
    </CostsPage>
  );
}
