/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostEstimate,
  Money,
} from '@steward/backstage-plugin-provisioning-common';
import {
  CostEstimator,
  PricedResource,
} from '@steward/backstage-plugin-provisioning-node';
import {
  HOURS_PER_MONTH,
  PRICE_DATE,
  PRICE_SOURCE,
  PRICES,
  REGION_FACTORS,
} from './priceTable';

const CURRENCY = 'USD';

type Item = CostEstimate['items'][number] & { cents: number; sign: 1 | -1 };

/** Adds up on-demand prices of {@link PRICES}; what has none is named, not guessed. */
export class PriceTableEstimator implements CostEstimator {
  static create(): PriceTableEstimator {
    return new PriceTableEstimator();
  }

  private constructor() {}

  async estimate({
    resources,
  }: Parameters<CostEstimator['estimate']>[0]): Promise<CostEstimate> {
    const priced = resources.map(itemOf);
    const items = priced.filter(item => item !== undefined);
    const unpriced = resources.filter((_, index) => !priced[index]);
    const additions = items.filter(({ sign }) => sign === 1);
    const total = (some: Item[]) =>
      some.reduce((sum, { cents, sign }) => sum + cents * sign, 0);
    return {
      ...(items.length > 0 && {
        monthly: money(total(additions)),
        delta: money(total(items)),
      }),
      confidence: confidenceOf(resources, unpriced),
      items: items.map(({ title, monthly, basis }) => ({
        title,
        monthly,
        basis,
      })),
      unpriced: unpriced.map(
        ({ title, sku, region }) =>
          `${title}: no price for ${sku} in ${region}`,
      ),
      source: `${PRICE_SOURCE} of ${PRICE_DATE}, without discounts, data transfer and tax`,
    };
  }
}

function itemOf(resource: PricedResource): Item | undefined {
  const { title, sku, region, quantity, hours, sign = 1 } = resource;
  if (!Object.hasOwn(PRICES, sku) || !Object.hasOwn(REGION_FACTORS, region)) {
    return undefined;
  }
  const price = PRICES[sku];
  const factor = REGION_FACTORS[region];
  const times = price.per === 'hour' ? hours ?? HOURS_PER_MONTH : 1;
  const cents = Math.round(price.amount * factor * quantity * times * 100);
  const unit = price.per === 'hour' ? `${times} hours` : 'a month';
  return {
    title,
    monthly: money(cents * sign),
    basis: `${quantity} × ${sku} × $${price.amount} × ${unit}${
      factor === 1 ? '' : ` × ${factor} for ${region}`
    }`,
    cents,
    sign,
  };
}

/** High in the base region; elsewhere the factor is that of one instance type. */
function confidenceOf(
  resources: readonly PricedResource[],
  unpriced: readonly PricedResource[],
): CostEstimate['confidence'] {
  if (resources.length === unpriced.length) {
    return 'none';
  }
  if (unpriced.length > 0) {
    return 'low';
  }
  return resources.every(({ region }) => REGION_FACTORS[region] === 1)
    ? 'high'
    : 'medium';
}

function money(cents: number): Money {
  return { amount: (cents / 100).toFixed(2), currency: CURRENCY };
}
