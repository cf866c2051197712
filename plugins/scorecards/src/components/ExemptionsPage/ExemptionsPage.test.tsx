/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureScorecards } from '../../__fixtures__/FixtureScorecards';
import { renderScorecards } from '../../__testUtils__/renderScorecards';
import { ExemptionsPage } from './ExemptionsPage';

const rowOf = async (check: string) =>
  (await screen.findByRole('rowheader', { name: new RegExp(check) })).closest(
    'tr',
  )!;

describe('ExemptionsPage', () => {
  it('lets another person decide, with a reason, and nobody their own request', async () => {
    const user = userEvent.setup();
    const scorecards = new FixtureScorecards();
    renderScorecards(<ExemptionsPage />, { scorecards });
    const row = await rowOf('The root user has MFA');
    const own = await rowOf('Resources have cost tags');
    await waitFor(() =>
      expect(own).toHaveTextContent('Waits for another person'),
    );
    expect(
      within(own)
        .getAllByRole('button')
        .map(button => button.textContent),
    ).toEqual(['Withdraw']);
    expect(await rowOf('No container is privileged')).toHaveTextContent(
      'Change it at its source',
    );

    await user.click(await within(row).findByRole('button', { name: /^Deny/ }));
    const dialog = await screen.findByRole('dialog', {
      name: 'Deny this exemption?',
    });
    expect(dialog).toHaveTextContent('The hardware key is on its way');
    const deny = within(dialog).getByRole('button', { name: 'Deny' });
    expect(deny).toBeDisabled();
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Reason' }),
      'Use a virtual device until then',
    );
    await user.click(deny);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(scorecards.exemptions[0]).toMatchObject({
      state: 'denied',
      decisionReason: 'Use a virtual device until then',
    });
    expect(
      await screen.findByText('Decision: Use a virtual device until then'),
    ).toBeInTheDocument();
  });

  it('keeps the dialog open with the reason when the backend refuses', async () => {
    const user = userEvent.setup();
    const scorecards = new FixtureScorecards();
    scorecards.routes['POST /exemptions/{id}/decisions'] = async () => {
      throw new Error('It was decided meanwhile');
    };
    renderScorecards(<ExemptionsPage />, {
      scorecards,
      path: '/?state=approved',
    });
    const row = await rowOf('No bucket is public');
    expect(screen.queryByText('The root user has MFA')).not.toBeInTheDocument();
    await user.click(
      await within(row).findByRole('button', { name: /^Revoke/ }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Reason' }),
      'The move is done',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Revoke' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'It was decided meanwhile',
    );
  });

  it('lets requesters give their approved exemption back', async () => {
    renderScorecards(<ExemptionsPage />, { user: 'user:default/dana' });
    const row = await rowOf('No bucket is public');
    expect(
      (await within(row).findAllByRole('button')).map(
        button => button.textContent,
      ),
    ).toEqual(['Revoke']);
  });

  it('lists what other tools hide, by origin', async () => {
    renderScorecards(<ExemptionsPage />, { path: '/?origin=foreign' });
    const row = await rowOf('No container is privileged');
    expect(row).toHaveTextContent('Kyverno disallow-privileged');
    expect(row).toHaveTextContent('Hidden at Kyverno');
    expect(screen.queryByText('The root user has MFA')).not.toBeInTheDocument();
  });

  it('says how to request one when there is none', async () => {
    renderScorecards(<ExemptionsPage />, {
      scorecards: FixtureScorecards.empty(),
    });
    expect(await screen.findByText('No exemptions')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'See what fails' }),
    ).toHaveAttribute('href', '/scorecards/overview?has=fail');
  });
});
