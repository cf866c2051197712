/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Estimate,
  EstimateAlternative,
  EstimateCorrection,
  EstimateLine,
  EstimateResource,
  Money,
} from '../api.generated';
import {
  compareAmounts,
  scaleAmount,
  subtractAmounts,
  sumAmounts,
  toCents,
} from '../money/amounts';
import { Price, PriceTable } from './Price';

/** Hours of a month, as AWS counts them. @public */
export const HOURS_PER_MONTH = 730;

/** What {@link estimateCost} reckons with. @public */
export interface EstimateOptions {
  resources: readonly EstimateResource[];
  /** The first that has a price counts. All are in one currency. */
  tables: readonly [PriceTable, ...PriceTable[]];
  /** What earlier estimates of the template were wrong by. */
  correction?: EstimateCorrection;
}

/** An estimate without whom it is for. @public */
export type PricedEstimate = Omit<Estimate, 'budgets'>;

interface FoundPrice extends Price {
  table: PriceTable;
}

/**
 * Adds up on-demand prices; what has none is named, not guessed. Each line is
 * rounded to the cent, so that the lines sum up to the total.
 *
 * @public
 */
export function estimateCost(options: EstimateOptions): PricedEstimate {
  const { resources, tables, correction } = options;
  const [{ currency }] = tables;
  const factor = correction?.factor ?? '1';
  const priced = resources.map(resource => {
    const price = findPrice(tables, resource.sku, resource.region);
    return price && { price, line: lineOf(resource, price), resource };
  });
  const found = priced.filter(one => one !== undefined);
  const missing = resources.filter((_, index) => !priced[index]);
  const sumOf = (lines: readonly EstimateLine[]): Money => ({
    amount: toCents(
      scaleAmount(sumAmounts(lines.map(line => line.monthly.amount)), factor),
    ),
    currency,
  });
  const added = found.filter(({ resource }) => resource.sign !== -1);
  const monthly = sumOf(added.map(({ line }) => line));
  const used = new Set(found.map(({ price }) => price.table));
  const alternative = cheaperOf(added, { tables, factor, monthly });
  return {
    ...(found.length > 0 && {
      monthly,
      delta: sumOf(found.map(({ line }) => line)),
    }),
    confidence: confidenceOf(found, missing),
    lines: found.map(({ line }) => line),
    notPriced: [
      ...new Set(
        missing.map(
          ({ title, sku, region }) =>
            `${title}: no price for ${sku} in ${region}`,
        ),
      ),
    ],
    ...(alternative && { alternative }),
    ...(correction && { correction }),
    prices: tables
      .filter((table, index) => used.has(table) || (!used.size && index === 0))
      .map(({ source, publishedOn }) => ({ source, publishedOn })),
  };
}

function findPrice(
  tables: readonly PriceTable[],
  sku: string,
  region: string,
): FoundPrice | undefined {
  for (const table of tables) {
    const price = table.prices.find(
      one => one.sku === sku && one.region === region,
    );
    if (price) {
      return { ...price, table };
    }
  }
  return undefined;
}

function lineOf(resource: EstimateResource, price: FoundPrice): EstimateLine {
  const { title, sku, region, quantity, sign = 1 } = resource;
  const { table, amount, unit } = price;
  const hours = resource.hours ?? HOURS_PER_MONTH;
  const times = unit === 'hour' ? `${hours}` : '1';
  const cost = scaleAmount(scaleAmount(amount, `${quantity}`), times);
  const per = unit === 'hour' ? `${hours} hours` : '1 month';
  return {
    title,
    sku,
    region,
    quantity,
    unit,
    unitPrice: { amount, currency: table.currency },
    monthly: {
      amount: toCents(scaleAmount(cost, `${sign}`)),
      currency: table.currency,
    },
    basis: `${quantity} × ${sku} in ${region} × ${amount} ${
      table.currency
    } × ${per}${
      isApproximate(price) ? ', a price that is approximate for the region' : ''
    }`,
    pricedOn: table.publishedOn,
  };
}

function isApproximate({ table, region }: FoundPrice): boolean {
  return table.approximateRegions.includes(region);
}

function confidenceOf(
  found: readonly { price: FoundPrice }[],
  missing: readonly unknown[],
): Estimate['confidence'] {
  if (found.length === 0) {
    return 'none';
  }
  if (missing.length > 0) {
    return 'low';
  }
  return found.some(({ price }) => isApproximate(price)) ? 'medium' : 'high';
}

/** Of all that would do instead, what saves the most. */
function cheaperOf(
  added: readonly { resource: EstimateResource; line: EstimateLine }[],
  options: {
    tables: readonly PriceTable[];
    factor: string;
    monthly: Money;
  },
): EstimateAlternative | undefined {
  const { tables, factor, monthly } = options;
  const { currency } = monthly;
  const choices = added.flatMap(({ resource, line }) =>
    (resource.alternatives ?? []).flatMap(sku => {
      const price = findPrice(tables, sku, resource.region);
      if (!price) {
        return [];
      }
      const other = lineOf({ ...resource, sku }, price).monthly.amount;
      const saving = subtractAmounts(line.monthly.amount, other);
      return [{ instead: resource.sku, sku, region: resource.region, saving }];
    }),
  );
  const [best] = choices.sort((a, b) => compareAmounts(b.saving, a.saving));
  if (!best || compareAmounts(best.saving, '0') <= 0) {
    return undefined;
  }
  const saving = toCents(scaleAmount(best.saving, factor));
  return {
    ...best,
    saving: { amount: saving, currency },
    monthly: {
      amount: toCents(subtractAmounts(monthly.amount, saving)),
      currency,
    },
  };
}
