/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Knex } from 'knex';
import { compileCriteria, isWaitingFor } from './compileCriteria';
import { RunSelection } from './RunStore';

/** Adds what a list is to show to a query on `provisioning_runs`. */
export function compileSelection(
  builder: Knex.QueryBuilder,
  { filter, waitingFor, notRequestedBy, criteria }: RunSelection,
): void {
  const { state, kind, requestedBy, accountId, team, entityRef, q } = filter;
  if (state) {
    builder.whereIn('state', state);
  }
  if (kind) {
    builder.whereIn('kind', kind);
  }
  if (requestedBy) {
    builder.where('requested_by', requestedBy);
  }
  if (accountId) {
    builder.where('account_id', accountId);
  }
  if (team) {
    builder.where('team', team);
  }
  if (entityRef) {
    builder.where(either =>
      either
        .where('entity_ref', entityRef)
        .orWhereIn('id', touched =>
          touched
            .from('provisioning_run_effects')
            .where('ref', entityRef)
            .select('run_id'),
        ),
    );
  }
  for (const word of q?.toLowerCase().split(/\s+/).filter(Boolean) ?? []) {
    builder.whereRaw(`words like ? escape '\\'`, [likePattern(word)]);
  }
  if (waitingFor) {
    builder
      .where('state', 'PENDING_APPROVAL')
      .where(approved => isWaitingFor(approved, waitingFor));
  }
  if (notRequestedBy) {
    builder.whereNot('requested_by', notRequestedBy);
  }
  if (criteria) {
    builder.where(all => compileCriteria(all, criteria));
  }
}

function likePattern(word: string): string {
  return `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
