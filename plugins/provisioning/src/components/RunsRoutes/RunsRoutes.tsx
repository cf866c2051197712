/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Route, Routes } from 'react-router-dom';
import { RunPage } from '../RunPage';
import { RunsPage } from '../RunsPage';

/** The list of runs, and below it the page of each. */
export function RunsRoutes() {
  return (
    <Routes>
      <Route index element={<RunsPage />} />
      <Route path=":id" element={<RunPage />} />
    </Routes>
  );
}
