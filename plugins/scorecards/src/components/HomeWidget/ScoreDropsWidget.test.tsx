/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { screen } from '@testing-library/react';
import { FixtureScorecards } from '../../__fixtures__/FixtureScorecards';
import { renderScorecards } from '../../__testUtils__/renderScorecards';
import { ScoreDropsWidget } from './ScoreDropsWidget';

describe('ScoreDropsWidget', () => {
  it('names what fell most, or says that nothing did', async () => {
    const view = renderScorecards(<ScoreDropsWidget />);
    expect(
      await screen.findByRole('link', { name: 'All drops' }),
    ).toHaveAttribute('href', '/scorecards/overview?sort=drops');
    expect(screen.getByText('−12.6 to 58.4')).toBeInTheDocument();
    view.unmount();
    renderScorecards(<ScoreDropsWidget />, {
      scorecards: FixtureScorecards.empty(),
    });
    expect(
      await screen.findByText('No score fell in the last 30 days.'),
    ).toBeInTheDocument();
  });
});
