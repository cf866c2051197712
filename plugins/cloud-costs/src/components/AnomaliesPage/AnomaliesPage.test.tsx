/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureCosts } from '../../__fixtures__/FixtureCosts';
import { renderCosts } from '../../__testUtils__/renderCosts';
import { AnomaliesPage } from './AnomaliesPage';

describe('AnomaliesPage', () => {
  it('shows what was out of the ordinary, and takes a decision with its reason', async () => {
    const user = userEvent.setup();
    const costs = new FixtureCosts();
    renderCosts(<AnomaliesPage />, { costs });
    const link = await screen.findByRole('link', {
      name: 'Amazon EC2 in prod-payments (eu-central-1)',
    });
    expect(link).toHaveAttribute(
      'href',
      expect.stringContaining('from=2026-10-29&to=2026-11-14'),
    );
    const row = screen.getAllByRole('row')[1];
    expect(row).toHaveTextContent('+$360');
    expect(
      within(row)
        .getAllByRole('button')
        .map(button => button.textContent),
    ).toEqual(['Ask team', 'Acknowledge', 'Expected', 'False']);

    await user.click(within(row).getByRole('button', { name: /^Expected/ }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('cost $360 more than expected');
    const decide = within(dialog).getByRole('button', { name: 'Expected' });
    expect(decide).toBeDisabled();
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Reason' }),
      'Sale week',
    );
    await user.click(decide);
    await waitFor(() =>
      expect(costs.anomalies[0]).toMatchObject({
        state: 'expected',
        decision: { reason: 'Sale week' },
      }),
    );
    expect(await screen.findByText(/: Sale week$/)).toBeInTheDocument();
  });

  it('sends an anomaly to the team that owns it, and shows what was asked', async () => {
    const user = userEvent.setup();
    const costs = new FixtureCosts();
    const [{ id }] = costs.anomalies;
    renderCosts(<AnomaliesPage />, { costs, path: `/?anomaly=${id}` });
    await user.click(await screen.findByRole('button', { name: /^Ask team/ }));
    const dialog = await screen.findByRole('dialog');
    const ask = within(dialog).getByRole('button', { name: 'Ask team' });
    expect(ask).toBeDisabled();
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Question' }),
      'Was this the load test?',
    );
    await user.click(ask);
    await waitFor(() =>
      expect(screen.getAllByRole('row')[1]).toHaveTextContent(
        /asked.* asked, .*: Was this the load test\?/,
      ),
    );
    await user.click(
      screen.getByRole('button', { name: 'Show all anomalies' }),
    );
    expect(
      screen.queryByRole('button', { name: 'Show all anomalies' }),
    ).not.toBeInTheDocument();
  });

  it('offers no team to ask where a cost belongs to none', async () => {
    const costs = new FixtureCosts();
    costs.anomalies = costs.anomalies.map(one => ({ ...one, team: '' }));
    renderCosts(<AnomaliesPage />, { costs });
    await screen.findByRole('button', { name: /^Acknowledge/ });
    expect(
      screen.queryByRole('button', { name: /^Ask team/ }),
    ).not.toBeInTheDocument();
  });

  it('filters by state, and says what will be here', async () => {
    const filtered = renderCosts(<AnomaliesPage />, { path: '/?state=open' });
    expect(await screen.findByText('1 anomaly')).toBeInTheDocument();
    filtered.unmount();
    renderCosts(<AnomaliesPage />, { costs: FixtureCosts.empty() });
    expect(await screen.findByText('No anomalies')).toBeInTheDocument();
  });
});
