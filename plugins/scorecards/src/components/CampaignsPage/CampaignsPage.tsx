/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Container } from '@backstage/ui';
import { Route, Routes } from 'react-router-dom';
import { CampaignList } from './CampaignList';
import { CampaignPage } from './CampaignPage';

/** All campaigns, and below them the page of each. */
export function CampaignsPage() {
  return (
    <Container>
      <Routes>
        <Route index element={<CampaignList />} />
        <Route path=":id" element={<CampaignPage />} />
      </Routes>
    </Container>
  );
}
