/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { screen } from '@testing-library/react';
import { FixtureCosts } from '../../__fixtures__/FixtureCosts';
import { renderCosts } from '../../__testUtils__/renderCosts';
import { OpenAnomaliesWidget } from './OpenAnomaliesWidget';

describe('OpenAnomaliesWidget', () => {
  it('names what is out of the ordinary, or says that nothing is', async () => {
    const view = renderCosts(<OpenAnomaliesWidget />);
    const [first] = await screen.findAllByRole('link');
    expect(first).toHaveAttribute('href', '/cloud-costs/anomalies?state=open');
    view.unmount();
    renderCosts(<OpenAnomaliesWidget />, { costs: FixtureCosts.empty() });
    expect(
      await screen.findByText('No cost is out of the ordinary now.'),
    ).toBeInTheDocument();
  });
});
