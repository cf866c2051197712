/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { timeOf } from './times';

const MOMENT = '2026-05-28T20:26:40.000Z';
const WRITTEN = [
  '2026-05-28T20:26:40',
  '2026-05-28 20:26:40',
  '2026-05-28T20:26:40.000000',
  '2026-05-28T20:26:40Z',
  '2026-05-28T22:26:40+02:00',
];

describe('timeOf', () => {
  it.each(WRITTEN)('takes %s for the same moment', text => {
    expect(new Date(timeOf(text)).toISOString()).toBe(MOMENT);
  });

  it('says which text is not a time', () => {
    expect(timeOf('yesterday')).toBeNaN();
    expect(timeOf('')).toBeNaN();
  });
});
