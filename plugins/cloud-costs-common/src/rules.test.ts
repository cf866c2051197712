/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { nextAnomalyState } from './anomalies/anomalyStates';
import { periodOf } from './budgets/periodOf';
import { budgetState } from './budgets/budgetState';
import { costUntil } from './lifetime/costUntil';
import { measureSaving } from './recommendations/measureSaving';
import { nextRecommendationState } from './recommendations/recommendationStates';
import { unitCost } from './units/unitCost';

describe('budgetState', () => {
  it.each([
    ['within', { spent: '500', elapsed: 0.5 }],
    ['within', { spent: '600', elapsed: 0.5, forecast: '1000' }],
    ['fast', { spent: '601', elapsed: 0.5 }],
    ['at-risk', { spent: '500', elapsed: 0.5, forecast: '1000.01' }],
    ['exceeded', { spent: '1000.01', elapsed: 1, forecast: '1000.01' }],
  ])('is %s', (state, use) => {
    expect(budgetState({ budget: '1000', ...use }).state).toBe(state);
  });

  it('says how much is spent, left and expected', () => {
    expect(
      budgetState({
        budget: '1000',
        spent: '620',
        elapsed: 0.5,
        forecast: '1240',
      }),
    ).toEqual({
      state: 'at-risk',
      utilization: '0.62',
      forecastUtilization: '1.24',
      left: '380',
      words:
        '62 % of the budget is spent and 50 % of the period is over. The forecast is 124 % of the budget.',
    });
  });

  it('refuses a budget of nothing', () => {
    expect(() => budgetState({ budget: '0', spent: '1', elapsed: 0 })).toThrow(
      'Use an amount above zero',
    );
  });

  it('knows calendar periods', () => {
    expect(periodOf('month', '2026-02-10')).toEqual({
      from: '2026-02-01',
      to: '2026-02-28',
    });
    expect(periodOf('quarter', '2026-12-31')).toEqual({
      from: '2026-10-01',
      to: '2026-12-31',
    });
    expect(periodOf('year', '2026-05-01')).toEqual({
      from: '2026-01-01',
      to: '2026-12-31',
    });
  });
});

describe('lifecycles', () => {
  it('lets people decide on an anomaly and change their mind', () => {
    expect(nextAnomalyState('open', 'acknowledge')).toBe('acknowledged');
    expect(nextAnomalyState('acknowledged', 'mark-expected')).toBe('expected');
    expect(nextAnomalyState('expected', 'mark-false-positive')).toBeUndefined();
    expect(nextAnomalyState('expected', 'reopen')).toBe('open');
  });

  it('lets people start, finish and dismiss a recommendation', () => {
    expect(nextRecommendationState('open', 'start')).toBe('started');
    expect(nextRecommendationState('started', 'finish')).toBe('done');
    expect(nextRecommendationState('done', 'dismiss')).toBeUndefined();
    expect(nextRecommendationState('dismissed', 'reopen')).toBe('open');
  });
});

describe('measureSaving', () => {
  it('compares thirty days before and after a change', () => {
    expect(
      measureSaving({
        promisedMonthly: '100',
        before: ['999', ...Array(30).fill('10')],
        after: [...Array(30).fill('7'), '0'],
      }),
    ).toEqual({ saved: '90', kept: '0.9' });
  });

  it('waits for thirty days', () => {
    expect(
      measureSaving({
        promisedMonthly: '100',
        before: ['10'],
        after: Array(29).fill('7'),
      }),
    ).toBeUndefined();
  });

  it('takes the average where there are fewer days before', () => {
    expect(
      measureSaving({
        promisedMonthly: '0',
        before: ['10', '20'],
        after: Array(30).fill('5'),
      }),
    ).toEqual({ saved: '300' });
  });
});

describe('costUntil and unitCost', () => {
  it('goes on as recent days did', () => {
    expect(
      costUntil({
        recentDays: ['1', '2', '3'],
        from: '2026-11-29',
        until: '2026-12-02',
      }),
    ).toBe('8');
    expect(
      costUntil({ recentDays: [], from: '2026-11-29', until: '2026-12-02' }),
    ).toBeUndefined();
    expect(
      costUntil({ recentDays: ['5'], from: '2026-11-29', until: '2026-11-28' }),
    ).toBe('0');
  });

  it('divides by units, where there are any', () => {
    expect(unitCost('10', '4')).toBe('2.5');
    expect(unitCost('10', '0')).toBeUndefined();
  });
});
