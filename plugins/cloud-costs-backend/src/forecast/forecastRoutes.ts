/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CostRouter } from '../router/CostRouter';
import { RouterOptions } from '../router/RouterOptions';
import { findForecast } from './findForecast';

/** Adds what a month is expected to cost. */
export function addForecastRoutes(
  router: CostRouter,
  options: RouterOptions,
): void {
  const { access } = options;

  router.get('/forecast', async (req, res) => {
    const { scope, currency } = req.query;
    const filter = await access.filterOf(req, scope);
    const found = await findForecast(options, { scope, filter, currency });
    res.json({ ...found, restricted: filter.visible !== undefined });
  });
}
