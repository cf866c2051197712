/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { Knex } from 'knex';
import { EventCondition, EventCriteria } from './EventCondition';

const MAX_REFS = 10_000;

/** Adds what a caller may see. */
export function compileCriteria(
  builder: Knex.QueryBuilder,
  criteria: EventCriteria,
): void {
  if (isAndCriteria(criteria)) {
    criteria.allOf.forEach(one =>
      builder.where(all => compileCriteria(all, one)),
    );
  } else if (isOrCriteria(criteria)) {
    builder.where(any =>
      criteria.anyOf.forEach(one =>
        any.orWhere(each => compileCriteria(each, one)),
      ),
    );
  } else if (isNotCriteria(criteria)) {
    builder.whereNot(not => compileCriteria(not, criteria.not));
  } else {
    compileCondition(builder, criteria);
  }
}

function compileCondition(
  builder: Knex.QueryBuilder,
  condition: EventCondition,
): void {
  switch (condition.type) {
    case 'person':
      isOneOf(builder, 'person_ref', condition.refs);
      break;
    case 'account':
      isOneOf(builder, 'account_id', condition.ids);
      break;
    case 'entity':
      isOneOf(builder, 'entity_ref', condition.refs.slice(0, MAX_REFS));
      break;
    default:
      throw new Error('Ownership must be resolved before the store is asked');
  }
}

/** Two-valued, so that a negation holds where the column is null. */
function isOneOf(
  builder: Knex.QueryBuilder,
  column: string,
  values: string[],
): void {
  builder.whereIn(column, values).whereNotNull(column);
}
