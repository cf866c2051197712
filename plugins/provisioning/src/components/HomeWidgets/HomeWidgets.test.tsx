/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { screen } from '@testing-library/react';
import { FixtureProvisioning } from '../../__fixtures__/FixtureProvisioning';
import { renderProvisioning } from '../../__testUtils__/renderProvisioning';
import { FailedRunsWidget } from './FailedRunsWidget';
import { WaitingWidget } from './WaitingWidget';
import { YourRunsWidget } from './YourRunsWidget';

describe('home widgets', () => {
  it('lead to what waits for the reader, or say that nothing does', async () => {
    const full = renderProvisioning(
      <WaitingWidget />,
      new FixtureProvisioning(),
    );
    expect(
      await screen.findByRole('link', { name: '2 approvals' }),
    ).toHaveAttribute('href', '/provisioning/approvals');
    expect(
      screen.getByRole('link', { name: 'Onboard team lending' }),
    ).toHaveAttribute('href', '/provisioning/approvals?run=run-team');
    full.unmount();
    renderProvisioning(<WaitingWidget />, new FixtureProvisioning([]));
    expect(
      await screen.findByText('Nothing needs your attention.'),
    ).toBeVisible();
  });

  it('show how the reader’s own runs go', async () => {
    const api = new FixtureProvisioning();
    renderProvisioning(<YourRunsWidget />, api);
    expect(
      await screen.findByRole('link', {
        name: 'Create enclave kyc-dev in dev-payments',
      }),
    ).toHaveAttribute('href', '/provisioning/runs/run-running');
    expect(screen.getByText('running')).toBeInTheDocument();
  });
});

describe('FailedRunsWidget', () => {
  it('names the runs that failed, or says that none did', async () => {
    const view = renderProvisioning(
      <FailedRunsWidget />,
      new FixtureProvisioning(),
    );
    expect((await screen.findAllByText('failed')).length).toBeGreaterThan(0);
    view.unmount();
    renderProvisioning(<FailedRunsWidget />, new FixtureProvisioning([]));
    expect(await screen.findByText('No run has failed.')).toBeVisible();
  });
});
