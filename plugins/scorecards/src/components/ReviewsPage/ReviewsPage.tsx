/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Container } from '@backstage/ui';
import { Route, Routes } from 'react-router-dom';
import { ReviewList } from './ReviewList';
import { ReviewPage } from './ReviewPage';

/** All reviews, and below them the page of each. */
export function ReviewsPage() {
  return (
    <Container>
      <Routes>
        <Route index element={<ReviewList />} />
        <Route path=":id" element={<ReviewPage />} />
      </Routes>
    </Container>
  );
}
