/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { whereOneOf } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { RunCondition } from './RunCondition';

const MAX_REFS = 10_000;

/** Adds one condition of what a caller may see, for `whereCriteria`. */
export function compileCondition(
  builder: Knex.QueryBuilder,
  condition: RunCondition,
): void {
  switch (condition.type) {
    case 'requester':
      whereOneOf(builder, 'requested_by', condition.refs);
      break;
    case 'account':
      whereOneOf(builder, 'account_id', condition.ids);
      break;
    case 'kind':
      whereOneOf(builder, 'kind', condition.names);
      break;
    case 'approver':
      isWaitingFor(builder, condition.refs);
      break;
    case 'target':
      builder
        .where(teams => whereOneOf(teams, 'team', condition.teams))
        .orWhere(entities =>
          whereOneOf(
            entities,
            'entity_ref',
            condition.entityRefs.slice(0, MAX_REFS),
          ),
        );
      break;
    default:
      throw new Error('People must be resolved before the store is asked');
  }
}

/** Runs that wait, or waited, for the decision of one of these. */
export function isWaitingFor(
  builder: Knex.QueryBuilder,
  refs: readonly string[],
): void {
  builder.whereIn('id', approved =>
    approved
      .from('provisioning_run_approvers')
      .whereIn('ref', refs)
      .select('run_id'),
  );
}
