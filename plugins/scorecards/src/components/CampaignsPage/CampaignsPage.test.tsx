/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureScorecards } from '../../__fixtures__/FixtureScorecards';
import { renderScorecards } from '../../__testUtils__/renderScorecards';
import { CampaignsPage } from './CampaignsPage';

describe('CampaignsPage', () => {
  it('lists campaigns with how far they are, and creates one', async () => {
    const user = userEvent.setup();
    const scorecards = new FixtureScorecards();
    const create = jest.spyOn(scorecards.routes, 'POST /campaigns');
    renderScorecards(<CampaignsPage />, { scorecards });
    const table = await screen.findByRole('table', { name: 'campaigns' });
    expect(within(table).getAllByRole('row')[1]).toHaveTextContent(
      /MFA everywhereoverdue34 of 40 done \(85%\)/,
    );
    await user.click(
      await screen.findByRole('button', { name: 'Create campaign' }),
    );
    const dialog = await screen.findByRole('dialog');
    const send = within(dialog).getByRole('button', {
      name: 'Create campaign',
    });
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Title' }),
      'Owners',
    );
    expect(send).toBeDisabled();
    await user.click(within(dialog).getByRole('button', { name: /Checks/ }));
    await user.click(
      await screen.findByRole('option', { name: 'The account has an owner' }),
    );
    await user.keyboard('{Escape}');
    await user.click(
      await screen.findByRole('button', { name: 'Create campaign' }),
    );
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(
        expect.objectContaining({
          body: {
            title: 'Owners',
            checkIds: ['awsAccount.owner'],
            dueAt: expect.stringMatching(/T23:59:59Z$/),
          },
        }),
      ),
    );
  });

  it('shows burn-up and what is left, and closes with a result', async () => {
    const user = userEvent.setup();
    const scorecards = new FixtureScorecards();
    renderScorecards(<CampaignsPage />, { scorecards, path: '/camp-1' });
    expect(
      await screen.findByRole('img', {
        name: /^Verdicts done per day: from 10 .* to 34 .*; All 40$/,
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('table', { name: 'open verdicts' }),
    ).toHaveTextContent('prod-payments');
    expect(
      screen.getByRole('link', { name: 'Show their scores' }),
    ).toHaveAttribute('href', '/scorecards/overview?campaign=camp-1');
    await user.click(
      await screen.findByRole('button', { name: 'Close campaign' }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Result' }),
      'Six keys are late',
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Close campaign' }),
    );
    expect(await screen.findByText('Six keys are late')).toBeInTheDocument();
    expect(screen.getByText('closed')).toBeInTheDocument();
  });
});
