/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { GetProductsCommand, PricingClient } from '@aws-sdk/client-pricing';
import { NotFoundError } from '@backstage/errors';
import {
  AwsAccess,
  explainAwsError,
  listAll,
} from '@steward/backstage-plugin-aws-access-node';
import {
  Price,
  PriceTable,
} from '@steward/backstage-plugin-cloud-costs-common';
import { PriceSource } from '@steward/backstage-plugin-cloud-costs-node';
import { BILLING_REGION } from '../spending/PaidCalls';
import { priceOfProduct, ProductPrice } from './priceOfProduct';
import { PriceQuery, priceQueryOf } from './priceQueries';

/** On-demand prices of all regions from AWS Price List; its calls are free. */
export class PriceListSource implements PriceSource {
  readonly id = 'aws-price-list';
  readonly #aws: AwsAccess;

  constructor(options: { aws: AwsAccess }) {
    this.#aws = options.aws;
  }

  /**
   * @throws ForwardedError that says which right is missing, where one is, and
   * NotFoundError when AWS has a price for nothing of it.
   */
  async prices({
    skus,
    signal,
  }: Parameters<PriceSource['prices']>[0]): Promise<PriceTable> {
    const { accountId } = await this.#aws.identity();
    const client = this.#aws
      .session({ purpose: 'costs', signal })
      .client(PricingClient, { accountId, region: BILLING_REGION });
    const prices: Price[] = [];
    let publishedOn = '';
    for (const sku of skus) {
      const query = priceQueryOf(sku);
      const found = query ? await this.#find(client, query) : [];
      for (const one of found) {
        prices.push({ sku, ...one.price });
        // The prices are at least as new as the oldest of them.
        publishedOn =
          publishedOn === '' || one.publishedOn < publishedOn
            ? one.publishedOn
            : publishedOn;
      }
    }
    if (prices.length === 0) {
      throw new NotFoundError(
        `AWS Price List has no on-demand price of ${skus.join(', ')}`,
      );
    }
    return {
      source: 'AWS Price List',
      publishedOn,
      currency: 'USD',
      approximateRegions: [],
      prices: prices.sort(byPlace),
    };
  }

  async #find(
    client: PricingClient,
    query: PriceQuery,
  ): Promise<ProductPrice[]> {
    try {
      const products = await listAll({
        request: (NextToken?: string) =>
          client.send(
            new GetProductsCommand({
              ServiceCode: query.serviceCode,
              FormatVersion: 'aws_v1',
              Filters: Object.entries(query.filters).map(([Field, Value]) => ({
                Type: 'TERM_MATCH',
                Field,
                Value,
              })),
              NextToken,
            }),
          ),
        items: page => page.PriceList,
        nextToken: page => page.NextToken,
      });
      const byRegion = new Map<string, ProductPrice>();
      for (const product of products) {
        const found = priceOfProduct(String(product), query);
        if (found && !byRegion.has(found.price.region)) {
          byRegion.set(found.price.region, found);
        }
      }
      return [...byRegion.values()];
    } catch (error) {
      throw explainAwsError('AWS Price List did not answer', error);
    }
  }
}

/** In an order of its own, so that the same prices are the same table. */
function byPlace(a: Price, b: Price): number {
  return `${a.sku} ${a.region}` < `${b.sku} ${b.region}` ? -1 : 1;
}
