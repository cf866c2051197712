/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EstimateResource } from '../api.generated';
import { budgetHeadroom } from './budgetHeadroom';
import { estimateCost } from './estimateCost';
import { estimateProblem } from './estimateProblem';
import { estimateError, measureEstimate } from './measureEstimate';
import { PriceTable } from './Price';
import { SHIPPED_PRICES } from './shippedPrices';
import { correctionOf, templateAccuracy } from './templateAccuracy';

const resource = (part: Partial<EstimateResource> = {}): EstimateResource => ({
  title: 'Instance',
  sku: 'ec2:m6i.xlarge',
  region: 'us-east-1',
  quantity: 1,
  ...part,
});
const priceList: PriceTable = {
  source: 'AWS Price List',
  publishedOn: '2026-11-01',
  currency: 'USD',
  approximateRegions: [],
  prices: [
    {
      sku: 'ec2:m6i.xlarge',
      region: 'eu-central-1',
      unit: 'hour',
      amount: '0.23',
    },
  ],
};

describe('estimateCost', () => {
  const shipped = (...resources: EstimateResource[]) =>
    estimateCost({ resources, tables: [SHIPPED_PRICES] });

  it('adds up what has a price and names what has none', () => {
    expect(shipped(resource())).toMatchObject({
      monthly: { amount: '140.16', currency: 'USD' },
      delta: { amount: '140.16' },
      confidence: 'high',
      lines: [
        { basis: '1 × ec2:m6i.xlarge in us-east-1 × 0.192 USD × 730 hours' },
      ],
      prices: [{ publishedOn: SHIPPED_PRICES.publishedOn }],
    });
    expect(
      shipped(resource(), resource({ sku: 'ec2:u7i.huge' })),
    ).toMatchObject({
      confidence: 'low',
      notPriced: ['Instance: no price for ec2:u7i.huge in us-east-1'],
    });
    const none = shipped(resource({ region: 'mars-north-1' }));
    expect([none.monthly, none.confidence]).toEqual([undefined, 'none']);
    expect(shipped()).toMatchObject({ confidence: 'none', lines: [] });
  });

  it('tells what is new from what goes away', () => {
    expect(
      shipped(
        resource({ sku: 'ec2:m6i.2xlarge', region: 'eu-central-1' }),
        resource({ region: 'eu-central-1', sign: -1 }),
      ),
    ).toMatchObject({
      monthly: { amount: '335.82' },
      delta: { amount: '167.91' },
      confidence: 'medium',
    });
  });

  it('takes the first table that has a price, and says the day of each', () => {
    const estimate = estimateCost({
      resources: [
        resource({ region: 'eu-central-1' }),
        resource({ sku: 'eks:cluster' }),
      ],
      tables: [priceList, SHIPPED_PRICES],
    });
    expect(estimate.lines.map(({ pricedOn }) => pricedOn)).toEqual([
      '2026-11-01',
      '2025-06-30',
    ]);
    expect(estimate).toMatchObject({
      monthly: { amount: '240.90' },
      confidence: 'high',
      prices: [{ source: 'AWS Price List' }, { source: SHIPPED_PRICES.source }],
    });
  });

  it('names the cheapest of what would do too, if one is cheaper', () => {
    const wanted = resource({
      sku: 'ec2:m6i.2xlarge',
      alternatives: ['ec2:m6i.xlarge', 'ec2:c6i.xlarge', 'ec2:none'],
    });
    expect(shipped(wanted, resource()).alternative).toEqual({
      instead: 'ec2:m6i.2xlarge',
      sku: 'ec2:c6i.xlarge',
      region: 'us-east-1',
      saving: { amount: '156.22', currency: 'USD' },
      monthly: { amount: '264.26', currency: 'USD' },
    });
    expect(
      shipped(resource({ alternatives: ['ec2:m6i.2xlarge'] })).alternative,
    ).toBeUndefined();
  });

  it('corrects the sums, and leaves the lines as the prices say', () => {
    const correction = { factor: '1.5', runs: 3, words: 'More' };
    expect(
      estimateCost({
        resources: [resource()],
        tables: [SHIPPED_PRICES],
        correction,
      }),
    ).toMatchObject({
      monthly: { amount: '210.24' },
      lines: [{ monthly: { amount: '140.16' } }],
      correction,
    });
  });
});

describe('estimateProblem', () => {
  it.each([
    [{ template: 'enclave' }, 'template = enclave is not'],
    [{ currency: 'EUR' }, 'currency = EUR is not the currency of the prices'],
    [
      { resources: [resource({ region: 'mars' })] },
      'resources[0].region = mars is not an AWS region. Use a region code',
    ],
    [
      { resources: [resource(), resource({ quantity: -2 })] },
      'resources[1].quantity = -2 is below zero. Use how many',
    ],
    [{ resources: [resource({ hours: 800 })] }, 'resources[0].hours = 800'],
    [
      { resources: [resource({ alternatives: ['ec2:m6i.xlarge'] })] },
      'resources[0].alternatives = ec2:m6i.xlarge is what it is already',
    ],
  ])('says what is wrong with %j', (part, words) => {
    const request = { resources: [], ...part };
    expect(estimateProblem(request, { currency: 'USD' })).toContain(words);
  });

  it('has nothing against what can be estimated', () => {
    expect(
      estimateProblem(
        {
          template: 'step-functions.execute',
          currency: 'USD',
          resources: [resource({ quantity: 0, hours: 0 })],
        },
        { currency: 'USD' },
      ),
    ).toBeUndefined();
  });
});

describe('measureEstimate', () => {
  it('is an average day after the change less one before it, for a month', () => {
    expect(
      measureEstimate({ before: ['0', '0'], after: ['4.8', '4.8', '4.8'] }),
    ).toBe('146.00');
    expect(measureEstimate({ before: ['10'], after: ['4', '6'] })).toBe(
      '-152.08',
    );
    expect(measureEstimate({ before: [], after: ['1'] })).toBe('30.42');
  });

  it('says nothing of what is not in the bill', () => {
    expect(measureEstimate({ before: ['0'], after: ['0'] })).toBeUndefined();
  });

  it('is held against the estimate', () => {
    expect(estimateError('100', '112')).toBe('0.12');
    expect(estimateError('-100', '-80')).toBe('0.2');
    expect(estimateError('0', '5')).toBeUndefined();
  });
});

describe('templateAccuracy', () => {
  const measured = (actual: string) => ({
    listed: '100',
    estimated: '100',
    actual,
  });

  it('is the median, which one run that went astray does not move', () => {
    expect(
      templateAccuracy('enclave.create', [
        measured('110'),
        measured('120'),
        measured('900'),
      ]),
    ).toEqual({
      template: 'enclave.create',
      runs: 3,
      error: '0.2',
      bias: '0.2',
      correction: {
        factor: '1.20',
        runs: 3,
        words: '20 % added, as 3 earlier runs cost more than the prices say.',
      },
    });
    expect(templateAccuracy('x.y', [])).toEqual({ template: 'x.y', runs: 0 });
  });

  it('corrects by three runs at least, and never by more than half or double', () => {
    expect(correctionOf([measured('150'), measured('150')])).toBeUndefined();
    expect(correctionOf(['900', '900', '900'].map(measured))?.factor).toBe(
      '2.00',
    );
    expect(correctionOf(['80', '90', '10', '70'].map(measured))).toEqual({
      factor: '0.75',
      runs: 4,
      words: '25 % taken off, as 4 earlier runs cost less than the prices say.',
    });
    expect(correctionOf(['100', '100', '100'].map(measured))).toBeUndefined();
  });
});

describe('budgetHeadroom', () => {
  const budget = {
    scope: 'group:default/pay',
    amount: '1000',
    currency: 'USD',
    spent: '300',
    forecast: '600',
  };

  it('is what the forecast and recent runs leave', () => {
    const usd = (amount: string) => ({ amount, currency: 'USD' });
    expect(
      budgetHeadroom({ budget, committed: '150', delta: usd('250') }),
    ).toEqual({
      scope: 'group:default/pay',
      amount: '1000',
      currency: 'USD',
      expected: '600.00',
      committed: '150.00',
      headroom: '250.00',
      exceeded: false,
    });
    expect(
      budgetHeadroom({ budget, committed: '150', delta: usd('250.01') }),
    ).toMatchObject({ exceeded: true });
    // Saving is never too much, and another currency cannot be compared.
    const over = { ...budget, forecast: '2000' };
    expect(
      budgetHeadroom({ budget: over, committed: '0', delta: usd('-5') }),
    ).toMatchObject({ headroom: '-1000.00', exceeded: false });
    expect(
      budgetHeadroom({
        budget: over,
        committed: '0',
        delta: { amount: '5', currency: 'EUR' },
      }),
    ).toMatchObject({ exceeded: false });
  });
});
