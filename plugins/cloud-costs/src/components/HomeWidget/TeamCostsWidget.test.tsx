/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { screen } from '@testing-library/react';
import { FixtureCosts } from '../../__fixtures__/FixtureCosts';
import { renderCosts } from '../../__testUtils__/renderCosts';
import { TeamCostsWidget } from './TeamCostsWidget';

describe('TeamCostsWidget', () => {
  it('shows what the reader’s teams cost against their budget, and leads there', async () => {
    const view = renderCosts(<TeamCostsWidget />);
    expect(
      await screen.findByRole('link', { name: 'Payments' }),
    ).toHaveAttribute(
      'href',
      '/cloud-costs/overview?scope=group%3Adefault%2Fpayments',
    );
    expect(
      screen.getByText('in November so far, besides €421'),
    ).toBeInTheDocument();
    expect(screen.getByText('at risk')).toBeInTheDocument();
    expect(screen.queryByText('All costs')).not.toBeInTheDocument();
    view.unmount();
    renderCosts(<TeamCostsWidget />, { costs: FixtureCosts.empty() });
    expect(
      await screen.findByText(/belongs to your teams/),
    ).toBeInTheDocument();
  });

  it('shows all costs to those whose teams have none', async () => {
    renderCosts(<TeamCostsWidget />, { groups: ['group:default/finance'] });
    expect(
      await screen.findByRole('link', { name: 'All costs' }),
    ).toHaveAttribute('href', '/cloud-costs/overview?scope=organization');
  });
});
