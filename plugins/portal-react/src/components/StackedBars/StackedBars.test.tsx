/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { StackedBar, StackedBars } from './StackedBars';

const series = [
  { id: 'AmazonEC2', label: 'EC2' },
  { id: 'aws.rds', label: 'RDS' },
];
const bars: StackedBar[] = [
  { day: '2026-11-01', values: { AmazonEC2: 10, 'aws.rds': 30 } },
  { day: '2026-11-02', values: { AmazonEC2: 20 } },
];

function CostByService() {
  const [hidden, setHidden] = useState<string[]>([]);
  return (
    <StackedBars
      label="Cost per day by service"
      series={series}
      bars={bars}
      format={value => `$${value}`}
      hidden={hidden}
      onHiddenChange={setHidden}
    />
  );
}

describe('StackedBars', () => {
  it('takes series that the legend switches off out of chart, words and table', async () => {
    const user = userEvent.setup();
    renderInTestApp(<CostByService />);
    const chart = await screen.findByRole('img');
    expect(chart).toHaveAccessibleName(
      'Cost per day by service: $60 in all; EC2 $30; RDS $30',
    );
    expect(chart.querySelectorAll('.recharts-bar')).toHaveLength(2);
    const rds = screen.getByRole('button', { name: 'RDS' });
    expect(rds).toHaveAttribute('aria-pressed', 'true');
    await user.click(rds);
    expect(rds).toHaveAttribute('aria-pressed', 'false');
    expect(screen.getByRole('img')).toHaveAccessibleName(
      'Cost per day by service: $30 in all; EC2 $30',
    );
    await user.click(screen.getByRole('button', { name: 'Show as table' }));
    const rowsOf = () =>
      within(screen.getByRole('table'))
        .getAllByRole('row')
        .map(row => row.textContent);
    expect(rowsOf()).toEqual([
      'DayEC2Total',
      '2026-11-01$10$10',
      '2026-11-02$20$20',
    ]);
    await user.click(rds);
    expect(rowsOf()[1]).toBe('2026-11-01$10$30$40');
  });
});
