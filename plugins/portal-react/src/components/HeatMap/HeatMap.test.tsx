/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HeatMap, HeatMapProps } from './HeatMap';

const scores: HeatMapProps = {
  label: 'Scores by account and pillar',
  rowLabel: 'Account',
  columns: [
    { id: 'security', label: 'Security' },
    { id: 'quality', label: 'Quality' },
    { id: 'coverage', label: 'Coverage' },
  ],
  rows: ['prod', 'dev', 'lab'].map((id, index) => ({
    id,
    header: id,
    cells: {
      security: { text: `${40 + index}`, tone: 'negative' as const },
      quality: {
        text: '91',
        tone: 'positive' as const,
        detail: '12 of 14 checks known',
      },
      ...(id !== 'lab' && {
        coverage: { text: 'unknown', tone: 'neutral' as const },
      }),
    },
  })),
};

describe('HeatMap', () => {
  it('is one tab stop, moves by keys as the ARIA grid pattern says, and opens a cell', async () => {
    const user = userEvent.setup();
    const onOpen = jest.fn();
    renderInTestApp(<HeatMap {...scores} onOpen={onOpen} />);
    await screen.findByRole('grid', { name: 'Scores by account and pillar' });
    const cells = screen.getAllByRole('gridcell');
    expect(cells).toHaveLength(9);
    expect(cells.filter(cell => cell.tabIndex === 0)).toEqual([cells[0]]);
    expect(screen.getByRole('rowheader', { name: 'dev' })).toBeInTheDocument();
    expect(cells[1]).toHaveAttribute('title', '12 of 14 checks known');

    cells[0].focus();
    await user.keyboard('{ArrowRight}{ArrowDown}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith('dev', 'quality');
    await user.keyboard('{End}{ArrowRight}{ArrowUp}{ArrowUp}{Home}');
    expect(cells[0]).toHaveFocus();
    await user.keyboard('{Control>}{End}{/Control}');
    expect(cells[8]).toHaveFocus();
    // A blank cell has nothing behind it.
    await user.keyboard('{Enter}');
    await user.click(cells[8]);
    expect(onOpen).toHaveBeenCalledTimes(1);
    await user.click(cells[6]);
    expect(onOpen).toHaveBeenLastCalledWith('lab', 'security');
    expect(cells.filter(cell => cell.tabIndex === 0)).toEqual([cells[6]]);
  });

  it('shows why there is nothing', async () => {
    renderInTestApp(
      <>
        <HeatMap {...scores} rows={[]} empty="Add a pack to see scores." />
        <HeatMap {...scores} isLoading />
        <HeatMap {...scores} error={new Error('The database is away')} />
      </>,
    );
    expect(
      await screen.findByText('Add a pack to see scores.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent(
      'Loading scores by account and pillar',
    );
    expect(screen.getByRole('alert')).toHaveTextContent('The database is away');
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
  });
});
