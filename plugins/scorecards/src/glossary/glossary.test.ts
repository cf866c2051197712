/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { englishWords } from '../__testUtils__/englishWords';
import { describeSubject, subjectFilter } from './describeSubject';
import { describeTier, toneOfTier } from './describeTier';
import { formatChange, formatCoverage, formatScore } from './formatScore';

describe('words of scorecards', () => {
  it('gives scores one decimal, and never rounds coverage up to all', () => {
    expect(formatScore(84.6)).toBe('84.6');
    expect(formatScore(undefined)).toBe('–');
    expect(formatCoverage(0.999)).toBe('99%');
    expect(formatCoverage(0.29)).toBe('29%');
    expect(formatCoverage(1)).toBe('100%');
  });

  it('gives a change its sign', () => {
    expect([3.24, -6, 0, undefined].map(formatChange)).toEqual([
      '+3.2',
      '−6',
      '±0',
      '–',
    ]);
  });

  it('compares a tier with the required one', () => {
    expect(describeTier(englishWords, undefined)).toBe('No tier');
    expect(toneOfTier('silver', 'gold')).toBe('negative');
    expect(toneOfTier('gold', 'gold')).toBe('positive');
    expect(toneOfTier(undefined, undefined)).toBe('neutral');
  });

  it('knows what is scored by kind and type', () => {
    expect(describeSubject(englishWords, { kind: 'System' })).toBe('Project');
    expect(
      describeSubject(englishWords, {
        kind: 'Resource',
        type: 'cloud-account',
      }),
    ).toBe('AWS account');
    expect(
      describeSubject(englishWords, { kind: 'Component', type: 'service' }),
    ).toBe('service');
    expect(subjectFilter('team')).toEqual({ kind: 'group', type: 'team' });
  });
});
