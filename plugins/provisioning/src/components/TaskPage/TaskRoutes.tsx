/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Route, Routes } from 'react-router-dom';
import { TaskList } from './TaskList';
import { TaskPage } from './TaskPage';
import { TemplateOutputs } from './TaskProgress';

/** What was sent, and the page of each. */
export function TaskRoutes(props: { outputs?: TemplateOutputs[] }) {
  return (
    <Routes>
      <Route index element={<TaskList />} />
      <Route path=":taskId" element={<TaskPage {...props} />} />
    </Routes>
  );
}
