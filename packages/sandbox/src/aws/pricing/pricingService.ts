/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { moneyText } from '../../billing/money';
import { AwsService, operation } from '../AwsService';
import { jsonErrors } from '../commonErrors';
import { paginate } from '../paginate';
import { Product, products } from './products';

const errors = jsonErrors({
  throttled: 'ThrottlingException',
  invalid: 'InvalidParameterException',
  invalidToken: 'InvalidNextTokenException',
});

/** The offer term code of prices on demand, and the rate code of an hour. */
const onDemand = 'JRTCKXETXF';
const rate = '6YS6EN2CT7';

const inputSchema = z.object({
  ServiceCode: z.string().min(1),
  Filters: z
    .array(
      z.object({
        Type: z.literal('TERM_MATCH'),
        Field: z.string().min(1),
        Value: z.string(),
      }),
    )
    .default([]),
  FormatVersion: z.literal('aws_v1').default('aws_v1'),
  MaxResults: z.number().int().min(1).max(100).default(100),
  NextToken: z.string().optional(),
});

/** AWS Price List, API version 2017-10-15: on-demand prices of what the sandbox bills. */
export const pricingService: AwsService = {
  name: 'pricing',
  protocol: 'json1.1',
  errors,
  operations: {
    GetProducts: operation(
      inputSchema,
      ({ NextToken: token, ...input }) => {
        const found = products.filter(
          product =>
            product.serviceCode === input.ServiceCode &&
            input.Filters.every(
              ({ Field, Value }) => fieldOf(product, Field) === Value,
            ),
        );
        const { items, nextToken } = paginate(found, {
          listing: JSON.stringify(input),
          token,
          size: input.MaxResults,
          errors,
        });
        return {
          FormatVersion: input.FormatVersion,
          PriceList: items.map(product => JSON.stringify(toWire(product))),
          NextToken: nextToken,
        };
      },
      {
        listing: {
          items: 'PriceList',
          tokenIn: 'NextToken',
          tokenOut: 'NextToken',
        },
      },
    ),
  },
};

function fieldOf(product: Product, field: string): string | undefined {
  return field === 'productFamily' ? product.family : product.attributes[field];
}

function toWire(product: Product) {
  const { sku, family, attributes, price, unit, description } = product;
  return {
    product: { productFamily: family, attributes, sku },
    serviceCode: product.serviceCode,
    terms: {
      OnDemand: {
        [`${sku}.${onDemand}`]: {
          priceDimensions: {
            [`${sku}.${onDemand}.${rate}`]: {
              unit,
              endRange: 'Inf',
              description,
              appliesTo: [],
              rateCode: `${sku}.${onDemand}.${rate}`,
              beginRange: '0',
              pricePerUnit: { USD: `${moneyText(price)}0000` },
            },
          },
          sku,
          effectiveDate: '2026-11-01T00:00:00Z',
          offerTermCode: onDemand,
          termAttributes: {},
        },
      },
    },
    version: '20261101000000',
    publicationDate: '2026-11-01T00:00:00Z',
  };
}
