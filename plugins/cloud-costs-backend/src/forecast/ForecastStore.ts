/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CostForecast } from '@steward/backstage-plugin-cloud-costs-common';
import { PluginDatabase } from '@steward/backstage-plugin-portal-node';

interface ForecastRow {
  scope: string;
  currency: string;
  month: string;
  forecast: string;
}

/** Keeps the latest forecast of each scope and currency. */
export class ForecastStore {
  readonly #database: PluginDatabase;

  constructor(options: { database: PluginDatabase }) {
    this.#database = options.database;
  }

  async save(scope: string, forecast: CostForecast): Promise<void> {
    const knex = await this.#database.get();
    const row = {
      scope,
      currency: forecast.currency,
      month: forecast.month,
      forecast: JSON.stringify(forecast),
    };
    await knex<ForecastRow>('cost_forecasts')
      .insert(row)
      .onConflict(['scope', 'currency'])
      .merge();
  }

  /** Those of one month, for the scopes that have one. */
  async find(
    scopes: readonly string[],
    month: string,
  ): Promise<{ scope: string; forecast: CostForecast }[]> {
    const knex = await this.#database.get();
    const rows = await knex<ForecastRow>('cost_forecasts')
      .whereIn('scope', scopes)
      .where({ month });
    return rows.map(({ scope, forecast }) => ({
      scope,
      forecast: JSON.parse(forecast),
    }));
  }
}
