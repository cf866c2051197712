/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureProvisioning } from '../../__fixtures__/FixtureProvisioning';
import { renderProvisioning } from '../../__testUtils__/renderProvisioning';
import { FindingsPage } from './FindingsPage';

describe('FindingsPage', () => {
  it('makes the proposed transition after its name was typed', async () => {
    const api = new FixtureProvisioning();
    const resolve = jest.spyOn(api.routes, 'POST /findings/{id}/resolve');
    renderProvisioning(<FindingsPage />, api);
    const table = await screen.findByRole('table', { name: 'findings' });
    expect(within(table).getAllByRole('row')).toHaveLength(3);
    expect(within(table).getByText('none; look at it')).toBeInTheDocument();
    await userEvent.click(
      within(table).getByRole('button', { name: /Set the row to FAILED/ }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent(
      'It is written only if the state still is DESTROYING.',
    );
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /Type enc_0193f7a2/ }),
      'enc_0193f7a2',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Set to FAILED' }),
    );
    expect(resolve).toHaveBeenCalledWith(
      expect.objectContaining({ path: { id: 'finding-1' } }),
    );
    await waitFor(() =>
      expect(within(table).getAllByRole('row')).toHaveLength(2),
    );
  });
});
