/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { whereCriteria } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { compileCondition, isWaitingFor } from './compileCondition';
import { RunSelection } from './RunStore';

/** Adds what a list is to show to a query on `provisioning_runs`. */
export function compileSelection(
  builder: Knex.QueryBuilder,
  { filter, waitingFor, criteria }: RunSelection,
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
    const { ref, claims } = waitingFor;
    builder
      .where('state', 'PENDING_APPROVAL')
      .whereNot('requested_by', ref)
      .where(approved => isWaitingFor(approved, claims))
      .whereNotExists(decided =>
        decided
          .from('provisioning_run_decisions')
          .whereRaw('run_id = provisioning_runs.id')
          .where('by', ref)
          .select('by'),
      );
  }
  whereCriteria(builder, criteria, compileCondition);
}

function likePattern(word: string): string {
  return `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
