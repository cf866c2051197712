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
import { BudgetsPage } from './BudgetsPage';

const rowOf = async (name: string) => {
  const row = (await screen.findByRole('link', { name })).closest('tr');
  if (!row) {
    throw new Error(`${name} is in no row`);
  }
  return row;
};

describe('BudgetsPage', () => {
  it('says how each budget stands in words beside the bar', async () => {
    renderCosts(<BudgetsPage />);
    const payments = await rowOf('Payments');
    expect(payments).toHaveTextContent('at risk');
    expect(payments).toHaveTextContent(
      '$9,131 spent, $5,870 left, $16,229 expected',
    );
    expect(
      within(payments).getByRole('img', { name: /61% spent.*forecast 108%/ }),
    ).toBeInTheDocument();
    const all = await rowOf('All costs');
    expect(all).toHaveTextContent('$412,000 spent, $12,000 over');
    expect(all).toHaveTextContent('Set in the entity');
  });

  it('sets, changes and removes a budget', async () => {
    const user = userEvent.setup();
    const costs = new FixtureCosts();
    renderCosts(<BudgetsPage />, { costs });
    await user.click(
      await screen.findByRole('button', {
        name: 'Change the budget of payments',
      }),
    );
    const amount = await screen.findByRole('textbox', { name: /Amount/ });
    await user.clear(amount);
    await user.type(amount, '16000.50');
    await user.click(screen.getByRole('button', { name: 'Change budget' }));
    await waitFor(() => expect(costs.budgets[0].amount).toBe('16000.50'));

    await user.click(
      await screen.findByRole('button', { name: 'Set a budget' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Set a budget' });
    const set = within(dialog).getByRole('button', { name: 'Set budget' });
    const field = within(dialog).getByRole('textbox', { name: 'Amount' });
    await user.type(field, '12,5');
    expect(set).toBeDisabled();
    await user.clear(field);
    await user.type(field, '12.5');
    await user.click(set);
    await waitFor(() =>
      expect(costs.budgets[2]).toMatchObject({
        scope: 'organization',
        period: 'month',
        amount: '12.5',
        currency: 'USD',
      }),
    );

    await user.click(
      screen.getByRole('button', { name: 'Remove the budget of payments' }),
    );
    expect(await screen.findByRole('dialog')).toHaveTextContent(
      'Nobody is warned any more when payments spends more than $16,001 a month',
    );
    await user.click(screen.getByRole('button', { name: 'Remove budget' }));
    await waitFor(() =>
      expect(costs.budgets.map(({ id }) => id)).toEqual(['bud-2', 'bud-3']),
    );
  });

  it('offers nothing to those who may not, and says what will be here', async () => {
    const permission = mockApis.permission({
      authorize: AuthorizeResult.DENY,
    });
    const reader = renderCosts(<BudgetsPage />, { permission });
    await rowOf('Payments');
    expect(
      screen.queryByRole('button', { name: /budget/ }),
    ).not.toBeInTheDocument();
    reader.unmount();
    renderCosts(<BudgetsPage />, { costs: FixtureCosts.empty() });
    expect(await screen.findByText('No budgets')).toBeInTheDocument();
    expect(
      screen.getByText('steward.dev/budget: 500 USD a month'),
    ).toBeInTheDocument();
  });
});
