/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * The backend of Steward cloud costs.
 *
 * @packageDocumentation
 */
export { cloudCostsPlugin as default } from './plugin';
export {
  cloudCostConditions,
  createCloudCostConditionalDecision,
} from './access/costConditions';
export {
  forecastMonth,
  type ForecastInput,
  type MonthForecast,
} from './forecast/forecastMonth';
export { TrendWorker, type TrendForecast } from './forecast/TrendWorker';
