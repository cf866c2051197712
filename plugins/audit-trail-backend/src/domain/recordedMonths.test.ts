/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseQuery } from '@steward/backstage-plugin-audit-trail-common';
import { latestBefore, recordedMonths } from './recordedMonths';

const there = ['2026-09', '2026-11', '2026-10', '2025-12'];
const months = (q: string) => recordedMonths(there, parseQuery(q));

describe('recordedMonths', () => {
  it('goes back from the newest', () => {
    expect(months('')).toEqual(['2026-11', '2026-10', '2026-09', '2025-12']);
    expect(recordedMonths([], parseQuery(''))).toEqual([]);
  });

  it('leaves out what is recorded before the query begins, but for a day of clocks', () => {
    expect(months('created:>=2026-10-05')).toEqual(['2026-11', '2026-10']);
    expect(months('created:>=2026-11-01')).toEqual(['2026-11', '2026-10']);
    expect(months('created:>=2026-11-03 created:>=2026-01-01')).toEqual([
      '2026-11',
    ]);
    // Late arrivals: what occurred in spring may be recorded in autumn.
    expect(months('created:2025-12-24')).toHaveLength(4);
    expect(months('-created:>=2026-11-01')).toHaveLength(4);
  });

  it('knows how late anything recorded earlier can have occurred', () => {
    expect(latestBefore('2026-11')).toBe('2026-11-02T00:00:00.000Z');
  });
});
