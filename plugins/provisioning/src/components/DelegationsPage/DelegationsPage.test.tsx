/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureProvisioning } from '../../__fixtures__/FixtureProvisioning';
import { renderProvisioning } from '../../__testUtils__/renderProvisioning';
import { people } from '../../__fixtures__/runs';
import { DelegationsPage } from './DelegationsPage';

describe('DelegationsPage', () => {
  it('hands the right to approve on for a while, and takes it back', async () => {
    const api = new FixtureProvisioning();
    api.delegations = [];
    const create = jest.spyOn(api.routes, 'POST /delegations');
    renderProvisioning(<DelegationsPage />, api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Hand on my approvals' }),
    );
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', { name: 'Hand on' });
    expect(confirm).toBeDisabled();
    await userEvent.type(
      await within(dialog).findByRole('combobox', { name: /To/ }),
      'Toma',
    );
    await userEvent.click(await screen.findByRole('option', { name: 'Tomas' }));
    await userEvent.click(confirm);
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(
        expect.objectContaining({
          body: {
            to: people.tomas,
            until: expect.stringMatching(/Z$/),
            reason: undefined,
          },
        }),
      ),
    );
    const list = await screen.findByRole('list', { name: 'Delegations' });
    expect(list).toHaveTextContent(/tomas.lind decides for ravi.menon/);

    await userEvent.click(
      within(list).getByRole('button', { name: /End the delegation/ }),
    );
    const question = await screen.findByRole('dialog');
    await userEvent.click(
      within(question).getByRole('button', { name: 'End now' }),
    );
    expect(await screen.findByText('No delegations')).toBeInTheDocument();
  });
});
