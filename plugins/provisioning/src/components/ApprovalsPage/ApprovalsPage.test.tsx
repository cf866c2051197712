/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { screen, waitFor, within } from '@testing-library/react';
import { RunDetail } from '@steward/backstage-plugin-provisioning-common';
import userEvent from '@testing-library/user-event';
import { FixtureProvisioning } from '../../__fixtures__/FixtureProvisioning';
import { renderProvisioning } from '../../__testUtils__/renderProvisioning';
import { WaitingLink } from '../WaitingLink';
import { ApprovalsPage } from './ApprovalsPage';

const open = (api: FixtureProvisioning, path: string = '/') =>
  renderProvisioning(
    <>
      <WaitingLink />
      <ApprovalsPage />
    </>,
    api,
    path,
  );

const request = () => screen.findByRole('region', { name: 'Request' });

describe('ApprovalsPage', () => {
  it('shows the request as it will be carried out, approves it and goes on to the next, by keyboard alone', async () => {
    const api = new FixtureProvisioning();
    const approve = jest.spyOn(api.routes, 'POST /runs/{id}/approve');
    open(api);
    expect(
      await screen.findByRole('heading', {
        name: 'Create enclave kyc-prod in prod-payments',
      }),
    ).toBeInTheDocument();
    const panel = await request();
    expect(panel).toHaveTextContent('Signs the payouts of the new KYC flow');
    expect(panel).toHaveTextContent(/Deploys the enclave kyc-prod from/);
    expect(panel).toHaveTextContent('Nothing that exists is changed');
    expect(panel).toHaveTextContent('2 approvals missing');
    const { digest } = api.runs[0];

    await userEvent.keyboard('j');
    expect(
      await screen.findByRole('heading', { name: 'Onboard team lending' }),
    ).toBeInTheDocument();
    expect(await screen.findByText('No reason was given.')).toBeVisible();
    await userEvent.keyboard('k');
    await screen.findByRole('heading', { name: /Create enclave kyc-prod/ });
    await userEvent.keyboard('a');
    expect(approve).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Approve' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(approve).toHaveBeenCalledWith(
      expect.objectContaining({
        path: { id: 'run-waiting' },
        body: { digest, comment: undefined },
      }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Onboard team lending' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', {
        name: 'Create enclave kyc-prod in prod-payments',
      }),
    ).toHaveAttribute('href', '/provisioning/runs/run-waiting');
    expect(screen.getByText('1 request waiting')).toBeInTheDocument();
  });

  it('wants a reason before it rejects, and is empty after the last decision', async () => {
    const api = new FixtureProvisioning();
    api.runs.splice(1);
    const reject = jest.spyOn(api.routes, 'POST /runs/{id}/reject');
    open(api);
    expect(
      await screen.findByRole('link', { name: '1 approval waiting for you' }),
    ).toBeInTheDocument();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Reject' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(/Say why/);
    expect(reject).not.toHaveBeenCalled();
    const comment = screen.getByRole('textbox', { name: /Comment/ });
    expect(comment).toHaveFocus();
    await userEvent.type(comment, 'aj too large');
    await userEvent.click(screen.getByRole('button', { name: 'Reject' }));
    expect(reject).toHaveBeenCalledWith(
      expect.objectContaining({
        path: { id: 'run-waiting' },
        body: { digest: api.runs[0].digest, comment: 'aj too large' },
      }),
    );
    expect(
      await screen.findByText('Nothing needs your approval'),
    ).toBeInTheDocument();
    await waitFor(
      () =>
        expect(
          screen.queryByRole('link', { name: /waiting for you/ }),
        ).not.toBeInTheDocument(),
      { timeout: 5_000 },
    );
  });

  it('keeps the request when it changed meanwhile, and reads it again', async () => {
    const api = new FixtureProvisioning();
    jest
      .spyOn(api.routes, 'POST /runs/{id}/approve')
      .mockRejectedValueOnce(new Error('The digest is another now'));
    const read = jest.spyOn(api.routes, 'GET /runs/{id}');
    open(api, '/?run=run-team');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve' }),
    );
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The digest is another now');
    const before = read.mock.calls.length;
    await userEvent.click(
      within(alert).getByRole('button', { name: 'Read it again' }),
    );
    await waitFor(() => expect(read.mock.calls.length).toBe(before + 1));
    expect(
      screen.getByRole('heading', { name: 'Onboard team lending' }),
    ).toBeInTheDocument();
  });

  it('says why somebody cannot decide', async () => {
    const api = new FixtureProvisioning();
    const detailOf = api.routes['GET /runs/{id}']!;
    api.routes['GET /runs/{id}'] = async call => {
      const detail = (await detailOf(call)) as RunDetail;
      return {
        ...detail,
        allowed: [],
        notAllowedReason: 'You asked for it yourself',
      };
    };
    open(api);
    expect(
      await screen.findByText('You cannot decide: You asked for it yourself.'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Approve' }),
    ).not.toBeInTheDocument();
  });
});
