/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError, toError } from '@backstage/errors';
import {
  PRICED_SKUS,
  priceTableSchema,
} from '@steward/backstage-plugin-cloud-costs-common';
import { PriceSource } from '@steward/backstage-plugin-cloud-costs-node';
import { PriceStore } from './PriceStore';

/** Reads the prices again. While the source fails, the last ones stay. */
export async function refreshPrices(options: {
  source: PriceSource | undefined;
  prices: PriceStore;
  logger: LoggerService;
  signal: AbortSignal;
}): Promise<void> {
  const { source, prices, logger, signal } = options;
  if (!source) {
    return;
  }
  try {
    const table = await source.prices({ skus: PRICED_SKUS, signal });
    await prices.save(source.id, priceTableSchema.parse(table));
  } catch (error) {
    const { publishedOn } = await prices.status();
    logger.warn(
      `The prices of ${
        source.id
      } were not read; those of ${publishedOn} stay: ${stringifyError(error)}`,
    );
    await prices.fail(source.id, toError(error).message);
  }
}
