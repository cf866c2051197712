/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Container } from '@backstage/ui';
import { Route, Routes } from 'react-router-dom';
import { CheckList } from './CheckList';
import { CheckPage } from './CheckPage';

/** All checks, and below them the page of each. */
export function ChecksPage() {
  return (
    <Container>
      <Routes>
        <Route index element={<CheckList />} />
        <Route path=":id" element={<CheckPage />} />
      </Routes>
    </Container>
  );
}
