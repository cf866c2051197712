/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ScaffolderTaskOutput } from '@backstage/plugin-scaffolder-react';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { FixtureProvisioning } from '../../__fixtures__/FixtureProvisioning';
import { renderProvisioning } from '../../__testUtils__/renderProvisioning';
import { TaskOutputs } from './TaskOutputs';

function open(output: ScaffolderTaskOutput) {
  renderProvisioning(
    <Routes>
      <Route path="/create/tasks/1" element={<TaskOutputs output={output} />} />
      <Route path="/provisioning/runs/run-1" element={<p>The run</p>} />
    </Routes>,
    new FixtureProvisioning(),
    '/create/tasks/1',
  );
}

describe('a finished task', () => {
  it('leads to its run', async () => {
    open({ runId: 'run-1' });
    expect(await screen.findByText('The run')).toBeInTheDocument();
  });

  it('shows its links where it asked for no run', async () => {
    open({ links: [{ title: 'Repository', url: '/elsewhere' }] });
    expect(await screen.findByText('Repository')).toBeInTheDocument();
  });
});
