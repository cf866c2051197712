/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  whereCriteria,
  whereOneOf,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { CostCondition, CostFilter } from './CostFilter';

/** Adds which lines are meant to a query of `cost_lines as l`. */
export function whereFilter(
  lines: Knex.QueryBuilder,
  filter: CostFilter,
): void {
  const { teams, entities } = filter;
  if (teams) {
    lines.whereIn('l.team', teams);
  }
  if (entities) {
    lines.whereIn('l.entity', entities);
  }
  for (const column of ['account', 'service', 'region', 'category'] as const) {
    const value = filter[column];
    if (value !== undefined) {
      lines.where(`l.${column}`, value);
    }
  }
  whereCriteria<CostCondition>(lines, filter.visible, (builder, condition) =>
    whereOneOf(builder, `l.${condition.column}`, condition.values),
  );
}
