/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  whereCriteria,
  whereOneOf,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { CostCondition, CostFilter } from '../rows/CostFilter';

/** Adds which findings are meant to a query of a table with team, entity and account. */
export function whereScope(
  query: Knex.QueryBuilder,
  { teams, entities, visible }: CostFilter,
): void {
  if (teams) {
    query.whereIn('team', teams);
  }
  if (entities) {
    query.whereIn('entity', entities);
  }
  whereCriteria<CostCondition>(query, visible, (builder, condition) =>
    whereOneOf(builder, condition.column, condition.values),
  );
}
