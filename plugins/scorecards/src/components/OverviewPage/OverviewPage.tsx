/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Container } from '@backstage/ui';
import { Route, Routes } from 'react-router-dom';
import { EntityPage } from './EntityPage';
import { ScoresOverview } from './ScoresOverview';

/** The heat map of all scores, and below it the scorecard of each entity. */
export function OverviewPage() {
  return (
    <Container>
      <Routes>
        <Route index element={<ScoresOverview />} />
        <Route path=":kind/:namespace/:name" element={<EntityPage />} />
      </Routes>
    </Container>
  );
}
