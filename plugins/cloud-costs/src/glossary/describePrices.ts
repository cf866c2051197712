/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PriceStatus } from '@steward/backstage-plugin-cloud-costs-common';
import { describeDay } from './describePeriod';

/** Of what day the prices of estimates are, and why they are not newer. */
export function describePrices(prices: PriceStatus): string {
  const { source, publishedOn, count, readAt, fault } = prices;
  return [
    `${count} prices of ${source}, published ${describeDay(publishedOn)}${
      readAt
        ? `, read ${describeDay(readAt.slice(0, 10))}`
        : ', which Steward comes with'
    }.`,
    ...(fault ? [`They could not be read again: ${fault}`] : []),
  ].join(' ');
}
