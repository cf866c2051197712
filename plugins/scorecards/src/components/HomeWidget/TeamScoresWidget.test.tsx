/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { screen } from '@testing-library/react';
import { FixtureScorecards } from '../../__fixtures__/FixtureScorecards';
import { renderScorecards } from '../../__testUtils__/renderScorecards';
import { TeamScoresWidget } from './TeamScoresWidget';

describe('TeamScoresWidget', () => {
  it('shows how good what the reader’s teams own is, and leads there', async () => {
    const view = renderScorecards(<TeamScoresWidget />);
    expect(
      await screen.findByRole('link', { name: 'payments' }),
    ).toHaveAttribute(
      'href',
      '/scorecards/overview?owner=group%3Adefault%2Fpayments',
    );
    expect(
      screen.getByText('84% observed, 1 of 2 below the required tier'),
    ).toBeInTheDocument();
    view.unmount();
    renderScorecards(<TeamScoresWidget />, {
      scorecards: FixtureScorecards.empty(),
    });
    expect(
      await screen.findByText(/Nothing that your teams own/),
    ).toBeInTheDocument();
  });
});
