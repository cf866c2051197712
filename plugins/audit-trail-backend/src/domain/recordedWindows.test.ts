/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseQuery } from '@steward/backstage-plugin-audit-trail-common';
import { latestBefore, recordedWindows } from './recordedWindows';

const months = [
  '2026-07',
  '2026-09',
  '2026-10',
  '2026-11',
  '2026-08',
  '2025-12',
];
const windows = (q: string) =>
  recordedWindows(months, parseQuery(q)).map(one => `${one.from} ${one.to}`);

describe('recordedWindows', () => {
  it('goes back from the newest month, in ever larger steps', () => {
    expect(windows('')).toEqual([
      '2026-11-01 2026-12-01',
      '2026-09-01 2026-11-01',
      '2025-12-01 2026-09-01',
    ]);
    expect(recordedWindows([], parseQuery(''))).toEqual([]);
  });

  it('leaves out what is recorded before the query begins, but for a day of clocks', () => {
    expect(windows('created:>=2026-10-05')).toEqual([
      '2026-11-01 2026-12-01',
      '2026-10-01 2026-11-01',
    ]);
    expect(windows('created:>=2026-11-01')).toEqual([
      '2026-11-01 2026-12-01',
      '2026-10-01 2026-11-01',
    ]);
    expect(windows('created:>=2026-11-03 created:>=2026-01-01')).toEqual([
      '2026-11-01 2026-12-01',
    ]);
    // Late arrivals: what occurred in spring may be recorded in autumn.
    expect(windows('created:2026-07-05')).toHaveLength(3);
    expect(windows('-created:>=2026-11-01')).toHaveLength(3);
  });

  it('knows how late anything recorded earlier can have occurred', () => {
    const [newest] = recordedWindows(months, parseQuery(''));
    expect(latestBefore(newest)).toBe('2026-11-02T00:00:00.000Z');
  });
});
