/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureAuditTrail } from '../../__fixtures__/FixtureAuditTrail';
import { auditTrailApiRef } from '../../api';
import { RetentionPage } from './RetentionPage';

function renderPage(trail: FixtureAuditTrail) {
  return renderInTestApp(<RetentionPage />, {
    apis: [
      [auditTrailApiRef, trail.client],
      [permissionApiRef, mockApis.permission()],
    ],
  });
}

describe('RetentionPage', () => {
  it('places a hold with its reason and releases it after a question', async () => {
    const user = userEvent.setup();
    const trail = new FixtureAuditTrail();
    renderPage(trail);
    expect(await screen.findByText('No legal holds')).toBeInTheDocument();
    expect(screen.getByText(/400 days/)).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Place a hold' }));
    const dialog = await screen.findByRole('dialog', {
      name: 'Place a legal hold',
    });
    const place = within(dialog).getByRole('button', {
      name: 'Place the hold',
    });
    await user.click(within(dialog).getByRole('radio', { name: 'an actor' }));
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Actor' }),
      ' user:default/ana ',
    );
    expect(place).toBeDisabled();
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Reason' }),
      'Case 17',
    );
    await user.click(place);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(trail.holds).toMatchObject([
      {
        subject: { type: 'actor', ref: 'user:default/ana' },
        reason: 'Case 17',
      },
    ]);

    await user.click(
      await screen.findByRole('button', {
        name: 'Release the hold on user:default/ana',
      }),
    );
    const question = await screen.findByRole('dialog', {
      name: 'Release this hold?',
    });
    expect(trail.holds).toHaveLength(1);
    await user.click(within(question).getByRole('button', { name: 'Release' }));
    expect(await screen.findByText('No legal holds')).toBeInTheDocument();
  });

  it('pseudonymises only when the ref is typed, and keeps the question open on an error', async () => {
    const user = userEvent.setup();
    const trail = new FixtureAuditTrail();
    const pseudonymise = jest
      .spyOn(trail.routes, 'POST /actors/pseudonymise')
      .mockRejectedValueOnce(new Error('409: try again'));
    renderPage(trail);
    await user.type(
      await screen.findByRole('textbox', { name: 'Actor' }),
      'user:default/dana.reyes{Enter}',
    );
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', {
      name: 'Pseudonymise',
    });
    expect(confirm).toBeDisabled();
    await user.type(
      within(dialog).getByRole('textbox'),
      'user:default/dana.reyes',
    );
    await user.click(confirm);
    expect(await within(dialog).findByText('409: try again')).toBeVisible();
    await user.click(confirm);
    expect(
      await screen.findByText(
        'The name of user:default/dana.reyes cannot be read any more.',
      ),
    ).toBeInTheDocument();
    expect(pseudonymise).toHaveBeenCalledTimes(2);
  });
});
