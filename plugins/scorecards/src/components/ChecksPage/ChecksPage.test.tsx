/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { screen, within } from '@testing-library/react';
import { FixtureScorecards } from '../../__fixtures__/FixtureScorecards';
import { renderScorecards } from '../../__testUtils__/renderScorecards';
import { ChecksPage } from './ChecksPage';

describe('ChecksPage', () => {
  it('lists checks, those that fail most first', async () => {
    renderScorecards(<ChecksPage />);
    const table = await screen.findByRole('table', { name: 'checks' });
    expect(
      within(table)
        .getAllByRole('link')
        .map(link => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['The root user has MFA', '/scorecards/checks/awsAccount.rootMfa'],
      ['The account has an owner', '/scorecards/checks/awsAccount.owner'],
    ]);
  });

  it('shows one check over all entities, filtered by verdict, with what is hidden', async () => {
    const scorecards = new FixtureScorecards();
    const list = jest.spyOn(scorecards.routes, 'GET /checks/{id}/verdicts');
    renderScorecards(<ChecksPage />, {
      scorecards,
      path: '/awsAccount.rootMfa?state=fail',
    });
    expect(
      await screen.findByRole('heading', { name: 'The root user has MFA' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /FSBP IAM/ })).toHaveAttribute(
      'href',
      expect.stringContaining('docs.aws.amazon.com'),
    );
    expect(
      screen.getByText('All entities by verdict: 2 fail, 1 unknown, 37 pass.'),
    ).toBeInTheDocument();
    const table = await screen.findByRole('table', { name: 'verdicts' });
    expect(
      within(table).getByRole('link', { name: 'prod-payments' }),
    ).toHaveAttribute(
      'href',
      '/scorecards/overview/resource/default/aws-111122223333',
    );
    expect(within(table).queryByText('dev-payments')).not.toBeInTheDocument();
    expect(list).toHaveBeenCalledWith(
      expect.objectContaining({
        query: expect.objectContaining({ state: 'fail' }),
      }),
    );
    expect(
      screen.getByText('You may not see 1 more verdict.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/"id": "awsAccount.rootMfa"/)).toBeInTheDocument();
  });

  it('explains a check that is gone, and the lack of checks', async () => {
    const first = renderScorecards(<ChecksPage />, { path: '/gone.check' });
    expect(await screen.findByText('No check gone.check')).toBeInTheDocument();
    first.unmount();
    renderScorecards(<ChecksPage />, { scorecards: FixtureScorecards.empty() });
    expect(
      await screen.findByRole('link', { name: 'See the packs' }),
    ).toHaveAttribute('href', '/scorecards/packs');
  });
});
