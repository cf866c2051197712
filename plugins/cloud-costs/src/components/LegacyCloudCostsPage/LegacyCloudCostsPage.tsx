/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiMoneyDollarCircleLine } from '@remixicon/react';
import { TabbedPage } from '@steward/backstage-plugin-portal-react';
import { rootRouteRef } from '../../routes';
import { cloudCostsTranslationRef } from '../../translation';
import { AnomaliesPage } from '../AnomaliesPage';
import { BudgetsPage } from '../BudgetsPage';
import { ExplorePage } from '../ExplorePage';
import { OverviewPage } from '../OverviewPage';
import { RecommendationsPage } from '../RecommendationsPage';
import { SourcesPage } from '../SourcesPage';

/** The cost pages for apps on the old frontend system. */
export function LegacyCloudCostsPage() {
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  return (
    <TabbedPage
      title={t('title')}
      icon={<RiMoneyDollarCircleLine />}
      root={useRouteRef(rootRouteRef)()}
      pages={[
        { id: 'overview', label: t('overview.title'), Page: OverviewPage },
        { id: 'explore', label: t('explore.title'), Page: ExplorePage },
        { id: 'budgets', label: t('budgets.title'), Page: BudgetsPage },
        { id: 'anomalies', label: t('anomalies.title'), Page: AnomaliesPage },
        {
          id: 'recommendations',
          label: t('recommendations.title'),
          Page: RecommendationsPage,
        },
        { id: 'sources', label: t('sources.title'), Page: SourcesPage },
      ]}
    />
  );
}
