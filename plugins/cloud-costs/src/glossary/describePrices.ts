/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PriceStatus } from '@steward/backstage-plugin-cloud-costs-common';
import { CloudCostsWords } from '../translation';
import { counted } from './counted';
import { describeDay } from './describePeriod';

/** Of what day the prices of estimates are, and why they are not newer. */
export function describePrices(
  t: CloudCostsWords,
  prices: PriceStatus,
): string {
  const { source, publishedOn, count, readAt, fault } = prices;
  const published = describeDay(publishedOn);
  return [
    readAt
      ? t('prices.read', {
          ...counted(count),
          source,
          published,
          read: describeDay(readAt.slice(0, 10)),
        })
      : t('prices.shipped', { ...counted(count), source, published }),
    ...(fault ? [t('prices.fault', { fault })] : []),
  ].join(' ');
}
