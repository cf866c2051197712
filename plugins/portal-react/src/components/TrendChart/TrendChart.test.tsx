/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TrendChart } from './TrendChart';

const points = [
  { day: '2026-11-01', value: 100 },
  { day: '2026-11-02' },
  { day: '2026-11-03', value: 120 },
  { day: '2026-11-04', expected: 130, low: 110, high: 150 },
];
const dollars = (value: number) => `$${value}`;

describe('TrendChart', () => {
  it('says its message in words, and shows the same numbers as a table', async () => {
    const user = userEvent.setup();
    renderInTestApp(
      <TrendChart
        label="Cost per day"
        points={points}
        format={dollars}
        intervalLabel="80% interval"
        reference={{ value: 140, label: 'Budget' }}
      />,
    );
    const chart = await screen.findByRole('img');
    expect(chart).toHaveAccessibleName(
      'Cost per day: from $100 on 1 Nov to $120 on 3 Nov; expected $130 on 4 Nov; Budget $140',
    );
    expect(chart.querySelectorAll('.recharts-line-curve')).toHaveLength(2);
    expect(chart.querySelector('.recharts-area-area')).toBeInTheDocument();
    expect(within(chart).getByText('Budget $140')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Show as table' }));
    const rows = within(
      screen.getByRole('table', { name: 'Cost per day' }),
    ).getAllByRole('row');
    expect(rows.map(row => row.textContent)).toEqual([
      'DayValueExpected80% interval',
      '2026-11-01$100––',
      '2026-11-02–––',
      '2026-11-03$120––',
      '2026-11-04–$130$110 to $150',
    ]);
    await user.click(screen.getByRole('button', { name: 'Show as chart' }));
    expect(screen.getByRole('img')).toBeInTheDocument();
  });

  it('draws what happened, and names it in words and in the table', async () => {
    const user = userEvent.setup();
    renderInTestApp(
      <TrendChart
        label="Cost per day"
        points={points}
        format={dollars}
        marks={[
          { day: '2026-11-03', text: 'Run 482' },
          { day: '2026-11-01', text: 'Resize kyc' },
          { day: '2026-11-03', text: 'Budget changed' },
          { day: '2026-10-01', text: 'Long ago' },
        ]}
      />,
    );
    const chart = await screen.findByRole('img', {
      name: /; events on 1 Nov, 3 Nov$/,
    });
    expect(within(chart).getByText('▾ 2')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show as table' }));
    expect(
      screen.getByRole('row', { name: /2026-11-03.*Run 482; Budget changed/ }),
    ).toBeInTheDocument();
    expect(screen.queryByText(/Long ago/)).not.toBeInTheDocument();
  });

  it('shows why there is nothing, and offers to try again', async () => {
    const user = userEvent.setup();
    const onRetry = jest.fn();
    renderInTestApp(
      <>
        <TrendChart
          label="Cost per day"
          points={[]}
          format={dollars}
          empty="Connect a source of costs."
        />
        <TrendChart
          label="Score"
          points={points}
          format={String}
          error={new Error('The database is away')}
          onRetry={onRetry}
        />
      </>,
    );
    expect(
      await screen.findByText('Connect a source of costs.'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalled();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });
});
