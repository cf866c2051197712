/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockApis } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureCosts } from '../../__fixtures__/FixtureCosts';
import { renderCosts } from '../../__testUtils__/renderCosts';
import { UnitCostPanel } from './UnitCostPanel';

const panel = (
  <UnitCostPanel
    scope="group:default/payments"
    currency="USD"
    to="2026-11-18"
  />
);

describe('UnitCostPanel', () => {
  it('says what one costs, on how many days that is known, and how it went', async () => {
    renderCosts(panel);
    expect(
      await screen.findByText(/^\$0\.0\d+$/, { selector: 'span' }),
    ).toBeInTheDocument();
    expect(screen.getByText('per payment')).toBeInTheDocument();
    expect(
      screen.getByText(/counted on 51 of 60 days\. Days without a count/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('img', {
        name: /^Cost per payment: from \$0 on .* to \$0\.0/,
      }),
    ).toBeInTheDocument();
  });

  it('shows months and other units, as the URL asks for', async () => {
    const user = userEvent.setup();
    const costs = new FixtureCosts();
    const asked = jest.spyOn(costs.routes, 'GET /units/{id}/costs');
    renderCosts(panel, { costs, path: '/?unitBy=month' });
    await waitFor(() =>
      expect(asked).toHaveBeenLastCalledWith(
        expect.objectContaining({
          query: {
            from: '2025-12-01',
            to: '2026-11-18',
            granularity: 'month',
            currency: 'USD',
          },
        }),
      ),
    );
    await user.click(await screen.findByRole('button', { name: /Unit/ }));
    await user.click(await screen.findByRole('option', { name: 'merchant' }));
    expect(
      await screen.findByText(/Nobody has pushed yet how many there were/),
    ).toBeInTheDocument();
  });

  it('shows how to push to those who may, and nothing to others', async () => {
    const costs = FixtureCosts.empty();
    const manager = renderCosts(panel, { costs });
    expect(await screen.findByText('No units yet')).toBeInTheDocument();
    expect(screen.getByText(/curl -X PUT .*units\/requests/)).toHaveTextContent(
      '"scope":"group:default/payments"',
    );
    manager.unmount();

    const units = jest.spyOn(costs.routes, 'GET /units');
    renderCosts(panel, {
      costs,
      permission: mockApis.permission({ authorize: AuthorizeResult.DENY }),
    });
    await waitFor(() => expect(units).toHaveBeenCalled());
    await waitFor(() =>
      expect(screen.queryByText('Unit cost')).not.toBeInTheDocument(),
    );
  });

  it('says why there is no cost per unit', async () => {
    const costs = new FixtureCosts();
    costs.routes['GET /units/{id}/costs'] = () => ({
      unit: costs.units[0],
      currency: null,
      periods: [],
      reason: 'It covers costs that you may not see.',
    });
    renderCosts(panel, { costs });
    expect(
      await screen.findByText('It covers costs that you may not see.'),
    ).toBeInTheDocument();
  });
});
