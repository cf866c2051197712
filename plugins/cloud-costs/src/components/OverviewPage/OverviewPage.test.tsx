/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotAllowedError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureCosts } from '../../__fixtures__/FixtureCosts';
import { renderCosts } from '../../__testUtils__/renderCosts';
import { OverviewPage } from './OverviewPage';

describe('OverviewPage', () => {
  it('answers first: this month, its end, and what changed, with what the numbers are worth', async () => {
    renderCosts(<OverviewPage />);
    expect(
      await screen.findByRole('link', { name: 'November so far: $18,743' }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('/cloud-costs/explore?scope=organization'),
    );
    expect(
      screen.getByText('+3% against 1 to 18 Oct 2026.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/80% interval \$29,028 to \$32,066/),
    ).toBeInTheDocument();
    const trust = screen.getByRole('region', { name: 'State of the data' });
    expect(trust).toHaveTextContent('Complete up to18 Nov');
    expect(trust).toHaveTextContent('Unallocated3%');
    expect(trust).toHaveTextContent('Reading costs today$0.42');

    const changes = screen.getByRole('region', { name: 'What changed' });
    const [first] = within(changes).getAllByRole('listitem');
    expect(first).toHaveTextContent('Amazon EC2 in prod-payments+$854');
    expect(
      await screen.findByRole('img', {
        name: /^Cost of November, added up: .*forecast \$30,547/,
      }),
    ).toBeInTheDocument();
  });

  it('shows each team with its last days, and leads to it', async () => {
    renderCosts(<OverviewPage />);
    const table = await screen.findByRole('table', { name: 'teams' });
    expect(
      await within(table).findByRole('link', { name: 'Payments' }),
    ).toHaveAttribute(
      'href',
      '/cloud-costs/overview?scope=group%3Adefault%2Fpayments',
    );
    expect(
      within(table).getAllByRole('rowheader', { name: /./ }).map(textOf),
    ).toEqual(['Payments', 'Platform', 'data', 'No team']);
    expect(
      within(table).getByRole('img', {
        name: 'Cost of No team a day, 30 days: from $40 to $40',
      }),
    ).toBeInTheDocument();
  });

  it('shows a team with its budget, and other currencies apart', async () => {
    const user = userEvent.setup();
    const costs = new FixtureCosts();
    const summary = jest.spyOn(costs.routes, 'GET /summary');
    renderCosts(<OverviewPage />, {
      costs,
      path: '/?scope=group:default/payments',
    });
    expect(await screen.findByText('at risk')).toBeInTheDocument();
    expect(
      screen.getByText('$9,131 spent, $5,870 left, $16,229 expected'),
    ).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: '€421: show costs in EUR' }),
    );
    expect(summary).toHaveBeenLastCalledWith(
      expect.objectContaining({
        query: { scope: 'group:default/payments', currency: 'EUR' },
      }),
    );
  });

  it('says what will be here, and what the reader may not see', async () => {
    const empty = renderCosts(<OverviewPage />, {
      costs: FixtureCosts.empty(),
    });
    expect(await screen.findByText('No costs yet')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open sources' })).toHaveAttribute(
      'href',
      '/cloud-costs/sources',
    );
    empty.unmount();

    const costs = new FixtureCosts();
    costs.restricted = true;
    const partial = renderCosts(<OverviewPage />, { costs });
    expect(
      await screen.findByText(/Only the costs that you may see/),
    ).toBeInTheDocument();
    partial.unmount();

    const refuse = () => {
      throw new NotAllowedError();
    };
    costs.routes['GET /summary'] = refuse;
    costs.routes['GET /trust'] = refuse;
    renderCosts(<OverviewPage />, { costs });
    expect(await screen.findByText(/cloud-costs\.read/)).toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'State of the data' }),
    ).not.toBeInTheDocument();
  });
});

function textOf(element: HTMLElement): string | null {
  return element.textContent;
}
