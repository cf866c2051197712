/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describeSpan, describeTick } from './describeSpan';
import { TimeHistogram } from './TimeHistogram';

const hourMs = 3_600_000;
const start = Date.parse('2026-11-21T08:00:00Z');
const buckets = [5, 0, 12, 3].map((count, index) => ({
  from: new Date(start + index * hourMs).toISOString(),
  count,
  failed: count === 12 ? 2 : 0,
}));

/** The bars from left to right begin at 0, 200, 400 and 600 px. */
const at = (clientX: number) => ({ clientX, clientY: 40 });

describe('TimeHistogram', () => {
  it('says its numbers in words and selects the time under a drag, in either direction', async () => {
    const onSelect = jest.fn();
    renderInTestApp(
      <TimeHistogram
        label="Events over time"
        singular="event"
        buckets={buckets}
        bucketMs={hourMs}
        onSelect={onSelect}
      />,
    );
    const figure = await screen.findByRole('img');
    expect(figure).toHaveAccessibleName(
      /^Events over time: 20 events, 2 failed; .*; most, 12, /,
    );
    const chart = figure.querySelector('.recharts-wrapper')!;
    fireEvent.mouseMove(chart, at(550));
    expect(await screen.findByText('12 events')).toBeInTheDocument();
    expect(screen.getByText(/, 2 failed/)).toBeInTheDocument();

    fireEvent.mouseDown(chart, at(550));
    fireEvent.mouseMove(chart, at(250));
    await waitFor(() =>
      expect(
        figure.querySelector('.recharts-reference-area'),
      ).toBeInTheDocument(),
    );
    fireEvent.mouseUp(chart, at(250));
    expect(onSelect).toHaveBeenCalledWith(
      '2026-11-21T09:00:00.000Z',
      '2026-11-21T11:00:00.000Z',
    );
    fireEvent.mouseDown(chart, at(50));
    fireEvent.mouseLeave(figure);
    fireEvent.mouseUp(chart, at(50));
    expect(onSelect).toHaveBeenCalledTimes(1);
  });

  it('says that there is nothing', async () => {
    renderInTestApp(
      <TimeHistogram
        label="Events over time"
        singular="event"
        buckets={[]}
        bucketMs={hourMs}
      />,
    );
    expect(await screen.findByRole('img')).toHaveAccessibleName(
      'Events over time: no event',
    );
  });

  it('names stretches of time the way people do', () => {
    const local = (text: string) => new Date(text).getTime();
    const morning = local('2026-11-21T08:00:00');
    expect(describeSpan(morning, morning + hourMs)).toBe(
      '21 Nov, 08:00 – 09:00',
    );
    expect(describeSpan(morning, morning + 1_000)).toBe(
      '21 Nov, 08:00:00 – 08:00:01',
    );
    const day = local('2026-11-21T00:00:00');
    expect(describeSpan(day, day + 24 * hourMs)).toBe('21 Nov');
    expect(describeSpan(day, day + 72 * hourMs)).toBe('21 Nov – 23 Nov');
    expect(describeTick(morning, 24 * hourMs)).toBe('08:00');
    expect(describeTick(morning, 30 * 24 * hourMs)).toBe('21 Nov');
  });
});
