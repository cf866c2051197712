/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Price,
  readAmount,
} from '@steward/backstage-plugin-cloud-costs-common';
import { z } from 'zod';
import { PriceQuery } from './priceQueries';

/** A product as AWS Price List writes it in format `aws_v1`. */
const productSchema = z.object({
  product: z.object({ attributes: z.record(z.string(), z.string()) }),
  terms: z.object({
    OnDemand: z
      .record(
        z.string(),
        z.object({
          priceDimensions: z.record(
            z.string(),
            z.object({
              unit: z.string(),
              beginRange: z.string(),
              pricePerUnit: z.record(z.string(), z.string()),
            }),
          ),
        }),
      )
      .default({}),
  }),
  publicationDate: z.iso.datetime(),
});

const UNITS: Readonly<Record<string, Price['unit']>> = {
  hrs: 'hour',
  hours: 'hour',
  'lcu-hrs': 'hour',
  'gb-mo': 'month',
};

/** What a product costs on demand, and when AWS published it. */
export interface ProductPrice {
  price: Omit<Price, 'sku'>;
  publishedOn: string;
}

/**
 * The price of a product in US dollars; undefined for one that is not meant: in
 * a local zone, of another usage type, or without a price on demand.
 *
 * @throws ZodError for a product in another format.
 */
export function priceOfProduct(
  text: string,
  query: PriceQuery,
): ProductPrice | undefined {
  const { product, terms, publicationDate } = productSchema.parse(
    JSON.parse(text),
  );
  const { locationType, regionCode, usagetype = '' } = product.attributes;
  // `EUC1-BoxUsage:…`; in us-east-1 without a prefix.
  const isMeant =
    locationType === 'AWS Region' &&
    regionCode !== undefined &&
    (query.usageType === undefined ||
      usagetype === query.usageType ||
      usagetype.endsWith(`-${query.usageType}`));
  const dimension = Object.values(terms.OnDemand)
    .flatMap(({ priceDimensions }) => Object.values(priceDimensions))
    .find(({ beginRange }) => beginRange === '0');
  const unit = UNITS[dimension?.unit.toLocaleLowerCase('en-US') ?? ''];
  const amount = dimension?.pricePerUnit.USD;
  if (!isMeant || !unit || amount === undefined || Number(amount) <= 0) {
    return undefined;
  }
  return {
    price: { region: regionCode, unit, amount: readAmount(amount) },
    publishedOn: publicationDate.slice(0, 10),
  };
}
