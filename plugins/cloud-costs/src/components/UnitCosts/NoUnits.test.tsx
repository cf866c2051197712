/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { screen } from '@testing-library/react';
import { FixtureCosts } from '../../__fixtures__/FixtureCosts';
import { renderCosts } from '../../__testUtils__/renderCosts';
import { UnitCostPanel } from './UnitCostPanel';

it('shows those who may define units how to push them', async () => {
  renderCosts(
    <UnitCostPanel scope="group:default/payments" to="2026-11-18" />,
    { costs: FixtureCosts.empty() },
  );
  expect(await screen.findByText('No units yet')).toBeInTheDocument();
  const lines = screen.getByText(/curl -X PUT .*units\/requests/);
  expect(lines).toHaveTextContent('"scope":"group:default/payments"');
  expect(lines).toHaveTextContent(
    '{"values":[{"day":"2026-11-18","value":48210}]}',
  );
});
