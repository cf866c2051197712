/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { Knex } from 'knex';

/**
 * Adds what a caller may see to a query: all where there are no criteria.
 *
 * @param compileCondition - adds one condition. It must be true or false for
 * every row, never null, so that its negation is the other rows:
 * {@link whereOneOf} is.
 * @public
 */
export function whereCriteria<C>(
  builder: Knex.QueryBuilder,
  criteria: PermissionCriteria<C> | undefined,
  compileCondition: (builder: Knex.QueryBuilder, condition: C) => void,
): void {
  if (criteria !== undefined) {
    builder.where(all => compile(all, criteria, compileCondition));
  }
}

/** Two-valued, so that a negation holds where the column is null. @public */
export function whereOneOf(
  builder: Knex.QueryBuilder,
  column: string,
  values: readonly string[],
): void {
  builder.whereIn(column, values).whereNotNull(column);
}

function compile<C>(
  builder: Knex.QueryBuilder,
  criteria: PermissionCriteria<C>,
  compileCondition: (builder: Knex.QueryBuilder, condition: C) => void,
): void {
  const nested = (one: PermissionCriteria<C>) => (part: Knex.QueryBuilder) =>
    compile(part, one, compileCondition);
  if (isAndCriteria(criteria)) {
    criteria.allOf.forEach(one => builder.where(nested(one)));
  } else if (isOrCriteria(criteria)) {
    criteria.anyOf.forEach(one => builder.orWhere(nested(one)));
  } else if (isNotCriteria(criteria)) {
    builder.whereNot(nested(criteria.not));
  } else {
    compileCondition(builder, criteria);
  }
}
