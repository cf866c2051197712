/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  compareAmounts,
  CostForecast,
} from '@steward/backstage-plugin-cloud-costs-common';
import { CostFilter } from '../rows/CostFilter';
import { CostFinder } from '../rows/CostFinder';
import { seesEverything } from '../rows/seesEverything';
import { ForecastStore } from './ForecastStore';

/** A forecast, or why there is none. */
export interface FoundForecast {
  forecast?: CostForecast;
  reason?: string;
}

/**
 * The forecast of a scope for the current month. It is of all costs of the
 * scope, so that it is kept from those who may see only some.
 */
export async function findForecast(
  options: { costs: CostFinder; forecasts: ForecastStore; clock: () => Date },
  asked: { scope: string; filter: CostFilter; currency?: string },
): Promise<FoundForecast> {
  const { costs, forecasts, clock } = options;
  const { scope, filter, currency } = asked;
  const today = clock().toISOString().slice(0, 10);
  if (!(await seesEverything(costs, filter, today))) {
    return {
      reason:
        'The forecast covers costs that you may not see. Choose one of your own teams.',
    };
  }
  const found = (await forecasts.find([scope], today.slice(0, 7)))
    .map(({ forecast }) => forecast)
    .filter(forecast => !currency || forecast.currency === currency)
    .sort((a, b) => compareAmounts(b.monthEnd, a.monthEnd));
  return found.length > 0
    ? { forecast: found[0] }
    : {
        reason:
          'There is no forecast for this month yet. It needs two earlier months of costs. Up to five of their last days may be missing.',
      };
}
