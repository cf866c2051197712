/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { whereOneOf } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { EventCondition } from './EventCondition';

const MAX_REFS = 10_000;

/** Adds one condition of what a caller may see, for `whereCriteria`. */
export function compileCondition(
  builder: Knex.QueryBuilder,
  condition: EventCondition,
): void {
  switch (condition.type) {
    case 'person':
      whereOneOf(builder, 'person_ref', condition.refs);
      break;
    case 'account':
      whereOneOf(builder, 'account_id', condition.ids);
      break;
    case 'entity':
      whereOneOf(builder, 'entity_ref', condition.refs.slice(0, MAX_REFS));
      break;
    default:
      throw new Error('Ownership must be resolved before the store is asked');
  }
}
