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
import { RunCondition, RunCriteria } from './RunCondition';

const MAX_REFS = 10_000;

/** Adds what a caller may see to a query on `provisioning_runs`. */
export function compileCriteria(
  builder: Knex.QueryBuilder,
  criteria: RunCriteria,
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
  condition: RunCondition,
): void {
  switch (condition.type) {
    case 'requester':
      isOneOf(builder, 'requested_by', condition.refs);
      break;
    case 'account':
      isOneOf(builder, 'account_id', condition.ids);
      break;
    case 'kind':
      isOneOf(builder, 'kind', condition.names);
      break;
    case 'approver':
      isWaitingFor(builder, condition.refs);
      break;
    case 'target':
      builder
        .where(teams => isOneOf(teams, 'team', condition.teams))
        .orWhere(entities =>
          isOneOf(
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

/** Two-valued, so that a negation holds where the column is null. */
function isOneOf(
  builder: Knex.QueryBuilder,
  column: string,
  values: readonly string[],
): void {
  builder.whereIn(column, values).whereNotNull(column);
}
