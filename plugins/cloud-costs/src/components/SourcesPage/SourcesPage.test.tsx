/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockApis } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureCosts } from '../../__fixtures__/FixtureCosts';
import { renderCosts } from '../../__testUtils__/renderCosts';
import { SourcesPage } from './SourcesPage';

describe('SourcesPage', () => {
  it('proves the totals, and names what could not be read', async () => {
    const user = userEvent.setup();
    renderCosts(<SourcesPage />);
    const proof = await screen.findByRole('table', {
      name: 'reconciled months',
    });
    expect(within(proof).getAllByRole('row')[1]).toHaveTextContent(
      'November 20269999 0000 1111 focus-files$30,214$28,114$1,000$1,100to the cent',
    );
    expect(
      screen.getByText(/The role steward-costs cannot be assumed/),
    ).toBeInTheDocument();
    const months = await screen.findByRole('table', { name: 'months' });
    const [, november, october] = within(months).getAllByRole('row');
    expect(november).toHaveTextContent('1 warning');
    expect(october).toHaveTextContent('failed');
    await user.click(within(november).getByRole('button', { name: /detail/i }));
    expect(
      await screen.findByText(/Row 17 was skipped: BilledCost is "n\/a"/),
    ).toBeInTheDocument();
  });

  it('loads a month again, and uploads a file', async () => {
    const user = userEvent.setup();
    const costs = new FixtureCosts();
    const upload = jest.spyOn(costs.routes, 'POST /files');
    renderCosts(<SourcesPage />, { costs });
    await user.click(
      await screen.findByRole('button', {
        name: 'Load now: October 2026 of 9999 0000 1111',
      }),
    );
    expect(await screen.findByText('will be read')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Upload a file' }));
    const dialog = await screen.findByRole('dialog');
    const send = within(dialog).getByRole('button', { name: 'Upload file' });
    const input = within(dialog).getByLabelText('File');
    await user.upload(input, new File(['a'], 'costs.csv.gz'));
    await user.click(send);
    expect(
      await screen.findByText(
        'The file was read: November 2026 of 9999 0000 1111.',
      ),
    ).toBeInTheDocument();
    expect(upload).toHaveBeenCalledWith(
      expect.objectContaining({
        query: { name: 'costs.csv.gz' },
        body: expect.any(File),
      }),
    );
  });

  it('takes and removes costs that are entered by hand', async () => {
    const user = userEvent.setup();
    const costs = new FixtureCosts();
    renderCosts(<SourcesPage />, { costs });
    await user.click(
      await screen.findByRole('button', { name: 'Enter a cost' }),
    );
    const dialog = await screen.findByRole('dialog');
    const enter = within(dialog).getByRole('button', { name: 'Enter cost' });
    const type = (name: string, text: string) =>
      user.type(within(dialog).getByRole('textbox', { name }), text);
    await type('Service', 'Support contract');
    await type('Amount', '-12.50');
    await type('Reason', 'Credit note 7');
    expect(enter).toBeDisabled();
    await user.click(within(dialog).getByRole('button', { name: /Team/ }));
    await user.click(await screen.findByRole('option', { name: 'Payments' }));
    await user.click(enter);
    await waitFor(() =>
      expect(costs.entries[0]).toMatchObject({
        service: 'Support contract',
        amount: '-12.50',
        currency: 'USD',
        team: 'group:default/payments',
        reason: 'Credit note 7',
      }),
    );

    await user.click(
      await screen.findByRole('button', { name: 'Remove Support contract' }),
    );
    await user.click(
      await screen.findByRole('button', { name: 'Remove entry' }),
    );
    await waitFor(() => expect(costs.entries).toHaveLength(1));
  });

  it('tells those who may not see it which permission they need', async () => {
    renderCosts(<SourcesPage />, {
      permission: mockApis.permission({ authorize: AuthorizeResult.DENY }),
    });
    expect(
      await screen.findByText(/cloud-costs\.source\.read/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});
