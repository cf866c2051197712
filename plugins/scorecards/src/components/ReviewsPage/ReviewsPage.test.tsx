/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureScorecards } from '../../__fixtures__/FixtureScorecards';
import { renderScorecards } from '../../__testUtils__/renderScorecards';
import { ReviewsPage } from './ReviewsPage';

describe('ReviewsPage', () => {
  it('freezes a review for a team with its attendees', async () => {
    const user = userEvent.setup();
    const scorecards = new FixtureScorecards();
    const freeze = jest.spyOn(scorecards.routes, 'POST /reviews');
    renderScorecards(<ReviewsPage />, { scorecards });
    expect(
      await screen.findByRole('link', { name: 'Monthly review, November' }),
    ).toHaveAttribute('href', '/scorecards/reviews/rev-1');
    await user.click(
      await screen.findByRole('button', { name: 'Freeze review' }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Title' }),
      'December',
    );
    await user.type(
      within(dialog).getByRole('textbox', { name: /Attendees/ }),
      'dana\ngroup:platform',
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Freeze review' }),
    );
    await waitFor(() =>
      expect(freeze).toHaveBeenCalledWith(
        expect.objectContaining({
          body: {
            title: 'December',
            attendees: ['user:default/dana', 'group:default/platform'],
          },
        }),
      ),
    );
  });

  it('works through the agenda, signs off, and then nothing can be written', async () => {
    const user = userEvent.setup();
    const scorecards = new FixtureScorecards();
    renderScorecards(<ReviewsPage />, { scorecards, path: '/rev-1' });
    const minutes = await screen.findByRole('article', { name: 'Minutes' });
    expect(minutes).toHaveTextContent(
      'The mean score is 71.4, −3 points against 74.4 in "Monthly review, October".',
    );
    expect(minutes).toHaveTextContent('2 of 4 items with an entry');
    expect(minutes).toHaveTextContent('Attendees: ravi, dana.');
    expect(minutes).toHaveTextContent('for dana, due 2');
    expect(minutes).toHaveTextContent('from the last review');
    await user.click(
      await within(minutes).findByRole('button', {
        name: 'Close action: Turn on encryption of snapshots',
      }),
    );
    await waitFor(() => expect(minutes).toHaveTextContent('closed by ravi'));
    const form = await within(minutes).findByRole('form', {
      name: /^Add to: The exemption/,
    });
    await user.click(within(form).getByRole('radio', { name: 'action' }));
    const add = within(form).getByRole('button', { name: 'Add action' });
    await user.type(
      within(form).getByRole('textbox', { name: 'Text' }),
      'Move the website',
    );
    expect(add).toBeDisabled();
    await user.type(
      within(form).getByRole('textbox', { name: 'Owner' }),
      'dana',
    );
    const due = within(form).getByLabelText('Due on');
    await user.type(due, '2026-12-24');
    await user.click(add);
    expect(await within(minutes).findByText('Move the website')).toBeVisible();
    expect(minutes).toHaveTextContent('for dana, due 2026-12-24');
    expect(minutes).toHaveTextContent('3 of 4 items with an entry');

    await user.click(
      await within(minutes).findByRole('button', { name: 'Sign off' }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Sign off' }));
    expect(await screen.findByText('signed off')).toBeInTheDocument();
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Sign off' }),
    ).not.toBeInTheDocument();
  });
});
