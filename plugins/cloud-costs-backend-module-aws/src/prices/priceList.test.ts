/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PRICED_SKUS } from '@steward/backstage-plugin-cloud-costs-common';
import { SandboxAws, startAws } from '../__testUtils__/startAws';
import { PriceListSource } from './PriceListSource';
import { priceOfProduct } from './priceOfProduct';
import { priceQueryOf } from './priceQueries';

const signal = new AbortController().signal;

describe('AWS Price List', () => {
  let sandboxAws: SandboxAws;

  beforeAll(async () => {
    sandboxAws = await startAws();
  });
  afterEach(() => sandboxAws.sandbox.faults.clear());
  afterAll(() => sandboxAws.stop());

  it('says what the templates make costs in each region', async () => {
    sandboxAws.sandbox.calls.clear();
    const table = await new PriceListSource({ aws: sandboxAws.aws }).prices({
      skus: PRICED_SKUS,
      signal,
    });
    expect(table).toMatchObject({
      source: 'AWS Price List',
      publishedOn: '2026-11-01',
      currency: 'USD',
    });
    expect(new Set(table.prices.map(({ sku }) => sku))).toEqual(
      new Set(PRICED_SKUS),
    );
    const priceIn = (region: string, sku: string) =>
      table.prices.find(one => one.sku === sku && one.region === region);
    expect(priceIn('eu-central-1', 'ec2:m6i.xlarge')).toMatchObject({
      unit: 'hour',
      amount: '0.23',
    });
    expect(priceIn('eu-central-1', 'ebs:gp3-gib')).toMatchObject({
      unit: 'month',
      amount: '0.0952',
    });
    expect(priceIn('us-east-1', 'eks:cluster')).toMatchObject({
      amount: '0.1',
    });
    expect(
      new Set(
        sandboxAws.sandbox.calls.recent().map(({ operation }) => operation),
      ),
    ).toEqual(new Set(['GetCallerIdentity', 'GetProducts']));
  });

  it('leaves out what it does not know, and fails where it knows nothing', async () => {
    const source = new PriceListSource({ aws: sandboxAws.aws });
    const { prices } = await source.prices({
      skus: ['eks:cluster', 'quantum:qubit'],
      signal,
    });
    expect(new Set(prices.map(({ sku }) => sku))).toEqual(
      new Set(['eks:cluster']),
    );
    await expect(
      source.prices({ skus: ['ec2:u7i.huge'], signal }),
    ).rejects.toThrow('has no on-demand price of ec2:u7i.huge');
  });

  it('names the right that is missing', async () => {
    sandboxAws.sandbox.faults.add({
      match: { service: 'pricing' },
      effect: { kind: 'deny' },
    });
    await expect(
      new PriceListSource({ aws: sandboxAws.aws }).prices({
        skus: PRICED_SKUS,
        signal,
      }),
    ).rejects.toThrow('allow pricing:GetProducts in the policy of the role');
  });
});

describe('priceOfProduct', () => {
  const query = priceQueryOf('ec2:m6i.xlarge')!;
  const product = (
    attributes: Record<string, string>,
    { amount = '0.192', unit = 'Hrs' } = {},
  ) =>
    JSON.stringify({
      product: {
        attributes: {
          locationType: 'AWS Region',
          regionCode: 'us-east-1',
          usagetype: 'BoxUsage:m6i.xlarge',
          ...attributes,
        },
      },
      terms: {
        OnDemand: {
          term: {
            priceDimensions: {
              rate: { unit, beginRange: '0', pricePerUnit: { USD: amount } },
            },
          },
        },
      },
      publicationDate: '2026-11-01T00:00:00Z',
    });

  it.each([
    ['a local zone', product({ locationType: 'AWS Local Zone' })],
    ['a reserved host', product({ usagetype: 'UnusedBox:m6i.xlarge' })],
    ['what is free', product({}, { amount: '0.0000000000' })],
    ['another unit', product({}, { unit: 'Quantity' })],
  ])('leaves out %s', (_, text) => {
    expect(priceOfProduct(text, query)).toBeUndefined();
  });

  it('reads a region with and without a prefix', () => {
    expect(priceOfProduct(product({}), query)).toEqual({
      price: { region: 'us-east-1', unit: 'hour', amount: '0.192' },
      publishedOn: '2026-11-01',
    });
    expect(
      priceOfProduct(
        product({
          regionCode: 'eu-central-1',
          usagetype: 'EUC1-BoxUsage:m6i.xlarge',
        }),
        query,
      )?.price.region,
    ).toBe('eu-central-1');
  });
});
