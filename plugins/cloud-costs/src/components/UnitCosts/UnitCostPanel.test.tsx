/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockApis } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureCosts } from '../../__fixtures__/FixtureCosts';
import { renderCosts, RenderOptions } from '../../__testUtils__/renderCosts';
import { UnitCostPanel } from './UnitCostPanel';

/** For a reader who may not define units. */
function renderPanel(options: RenderOptions = {}) {
  return renderCosts(
    <UnitCostPanel
      scope="group:default/payments"
      currency="USD"
      to="2026-11-18"
    />,
    {
      permission: mockApis.permission({ authorize: AuthorizeResult.DENY }),
      ...options,
    },
  );
}

describe('UnitCostPanel', () => {
  it('says what one costs, on how many days that is known, and how it went', async () => {
    renderPanel();
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
    renderPanel({ costs, path: '/?unitBy=month' });
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

  it('shows nothing where there is no unit', async () => {
    const costs = FixtureCosts.empty();
    const units = jest.spyOn(costs.routes, 'GET /units');
    renderPanel({ costs });
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
    renderPanel({ costs });
    expect(
      await screen.findByText('It covers costs that you may not see.'),
    ).toBeInTheDocument();
  });
});
