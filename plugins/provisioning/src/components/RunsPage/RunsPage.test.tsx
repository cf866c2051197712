/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotAllowedError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureProvisioning } from '../../__fixtures__/FixtureProvisioning';
import { renderProvisioning } from '../../__testUtils__/renderProvisioning';
import { createRun } from '../../__fixtures__/runs';
import { RunsPage } from './RunsPage';

const open = (api: FixtureProvisioning, path: string = '/') =>
  renderProvisioning(<RunsPage />, api, path);

describe('RunsPage', () => {
  it('says first what waits and what is in flight, then lists the runs', async () => {
    open(new FixtureProvisioning());
    expect(
      await screen.findByRole('link', { name: 'Waiting for you: 2 approvals' }),
    ).toHaveAttribute('href', '/provisioning/approvals');
    expect(screen.getByRole('link', { name: 'Failed: 1' })).toHaveAttribute(
      'href',
      '/provisioning/runs?state=FAILED',
    );
    const table = await screen.findByRole('table', { name: 'runs' });
    expect(within(table).getAllByRole('row')).toHaveLength(8);
    const failed = within(table).getByRole('row', { name: /fx-stage/ });
    expect(failed).toHaveTextContent('failed');
    expect(failed).toHaveTextContent('no capacity for m6i.xlarge');
    expect(failed).toHaveTextContent('62 high');
    expect(failed).toHaveTextContent('$212');
    expect(
      within(failed).getByRole('link', { name: /Create enclave fx-stage/ }),
    ).toHaveAttribute('href', '/provisioning/runs/run-failed');
  });

  it('takes its filters from the URL and says when nothing matches', async () => {
    const api = new FixtureProvisioning();
    const list = jest.spyOn(api.routes, 'GET /runs');
    open(api, '/?state=active&team=payments&q=nothing-like-this&mine=true');
    expect(await screen.findByText('No runs match')).toBeInTheDocument();
    expect(list).toHaveBeenCalledWith(
      expect.objectContaining({
        query: expect.objectContaining({
          state: expect.arrayContaining(['RUNNING', 'PENDING_APPROVAL']),
          team: 'payments',
          q: 'nothing-like-this',
          mine: true,
        }),
      }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear search and filters' }),
    );
    const table = await screen.findByRole('table', { name: 'runs' });
    await waitFor(() =>
      expect(within(table).getAllByRole('row')).toHaveLength(8),
    );
  });

  it('moves by itself while something is in flight, and keeps pages that were loaded', async () => {
    const api = new FixtureProvisioning(
      Array.from({ length: 60 }, (_, index) =>
        createRun({
          id: `run-${index}`,
          state: index === 0 ? 'RUNNING' : 'SUCCEEDED',
          age: index,
          target: { name: `thing-${index}` },
        }),
      ),
    );
    open(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Load more' }),
    );
    const table = await screen.findByRole('table', { name: 'runs' });
    // By text: roles of so many rows take seconds to compute.
    const rows = () => within(table).getAllByText(/^Create enclave thing-/);
    await waitFor(() => expect(rows()).toHaveLength(60));
    expect(within(table).queryByText('failed')).not.toBeInTheDocument();
    api.runs[0] = { ...api.runs[0], state: 'FAILED' };
    expect(
      await within(table).findByText('failed', {}, { timeout: 8_000 }),
    ).toBeInTheDocument();
    expect(rows()).toHaveLength(60);
  });

  it('invites to the first request, and names the permission that is missing', async () => {
    const empty = open(new FixtureProvisioning([]));
    expect(await screen.findByText('No runs yet')).toBeInTheDocument();
    empty.unmount();
    const api = new FixtureProvisioning();
    api.routes['GET /runs'] = () => Promise.reject(new NotAllowedError('no'));
    open(api);
    expect(
      await screen.findByText('You may not see the runs'),
    ).toBeInTheDocument();
    expect(screen.getByText(/provisioning.run.read/)).toBeInTheDocument();
  });
});
