/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiMedalLine } from '@remixicon/react';
import { TabbedPage } from '@steward/backstage-plugin-portal-react';
import { rootRouteRef } from '../../routes';
import { scorecardsTranslationRef } from '../../translation';
import { CampaignsPage } from '../CampaignsPage';
import { ChecksPage } from '../ChecksPage';
import { ExemptionsPage } from '../ExemptionsPage';
import { OverviewPage } from '../OverviewPage';
import { PacksPage } from '../PacksPage';
import { ReviewsPage } from '../ReviewsPage';

/** The scorecard pages for apps on the old frontend system. */
export function LegacyScorecardsPage() {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  return (
    <TabbedPage
      title={t('title')}
      icon={<RiMedalLine />}
      root={useRouteRef(rootRouteRef)()}
      pages={[
        { id: 'overview', label: t('overview.title'), Page: OverviewPage },
        { id: 'checks', label: t('checks.title'), Page: ChecksPage },
        {
          id: 'exemptions',
          label: t('exemptions.title'),
          Page: ExemptionsPage,
        },
        { id: 'campaigns', label: t('campaigns.title'), Page: CampaignsPage },
        { id: 'reviews', label: t('reviews.title'), Page: ReviewsPage },
        { id: 'packs', label: t('packs.title'), Page: PacksPage },
      ]}
    />
  );
}
