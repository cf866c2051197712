/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  isActive,
  Run,
  RunEffect,
  RunTransitionRecord,
} from '@steward/backstage-plugin-provisioning-common';
import {
  cutText,
  storableText,
  storableValue,
} from '@steward/backstage-plugin-portal-node';
import { summaryOf } from './summaryOf';
import { RunKeys } from './RunStore';

/** A row of `provisioning_runs`. */
export interface RunRow {
  id: string;
  kind: string;
  executor: string;
  state: string;
  version: number;
  requested_by: string;
  account_id: string | null;
  team: string | null;
  entity_ref: string | null;
  words: string;
  correlation_id: string;
  natural_key: string;
  active_key: string | null;
  idempotency_key: string | null;
  request_hash: string;
  due_at: string | null;
  lease_owner: string | null;
  lease_until: string | null;
  created_at: string;
  updated_at: string;
  finished_at: string | null;
  cost_delta_cents: number | null;
  cost_currency: string | null;
  cost_reported_at: string | null;
  log_seq: number;
  log_cursor: string | null;
  log_due_at: string | null;
  watched_until: string | null;
  summary: string;
  document: string;
}

/**
 * The columns that follow from the run itself.
 *
 * @param naturalKey - The key, or the column that it is in already.
 */
export function columnsOf<T>(raw: Run, naturalKey: T) {
  // What AWS or Git says of a run must not keep it from being stored.
  const run = storableValue(raw);
  const { accountId, team, entityRef } = run.target;
  return {
    state: run.state,
    version: run.version,
    account_id: accountId ? cutText(accountId, 12) : null,
    team: team ? cutText(team, 63) : null,
    entity_ref: entityRef ? cutText(entityRef, 255) : null,
    words: wordsOf(run),
    active_key: isActive(run.state) ? naturalKey : null,
    updated_at: run.updatedAt,
    finished_at: run.finishedAt ?? null,
    ...costOf(run),
    summary: JSON.stringify(summaryOf(run)),
    document: JSON.stringify(run),
  };
}

export function toRunRow(
  run: Run,
  keys: RunKeys,
  dueAt: string | undefined,
): RunRow {
  return {
    ...columnsOf(run, keys.naturalKey),
    id: run.id,
    kind: run.kind,
    executor: keys.executor,
    requested_by: run.requestedBy,
    correlation_id: run.correlationId,
    natural_key: keys.naturalKey,
    idempotency_key: keys.idempotencyKey ?? null,
    request_hash: keys.requestHash,
    due_at: dueAt ?? null,
    lease_owner: null,
    lease_until: null,
    created_at: run.createdAt,
    cost_reported_at: null,
    log_seq: 0,
    log_cursor: null,
    log_due_at: null,
    watched_until: null,
  };
}

export function fromRunRow(row: Pick<RunRow, 'document'>): Run {
  return JSON.parse(row.document);
}

export interface TransitionRow {
  run_id: string;
  seq: number;
  event: string;
  from_state: string | null;
  to_state: string;
  by: string | null;
  at: string;
  comment: string | null;
  to_notify: boolean;
  notify_tries: number;
  notify_after: string | null;
}

export function fromTransitionRow(row: TransitionRow): RunTransitionRecord {
  return {
    seq: row.seq,
    event: row.event as RunTransitionRecord['event'],
    ...(row.from_state && {
      from: row.from_state as RunTransitionRecord['from'],
    }),
    to: row.to_state as RunTransitionRecord['to'],
    ...(row.by && { by: row.by }),
    at: row.at,
    ...(row.comment && { comment: row.comment }),
  };
}

export interface EffectRow {
  run_id: string;
  position: number;
  type: string;
  ref: string;
  operation: string;
}

export function toEffectRow(
  runId: string,
  { type, ref, operation }: RunEffect,
  position: number,
): EffectRow {
  return {
    run_id: runId,
    position,
    type,
    ref: cutText(storableText(ref), 1024),
    operation,
  };
}

/** Lower case; what a search for words looks at. */
function wordsOf({
  id,
  kind,
  target,
  requestedBy,
  correlationId,
}: Run): string {
  const { name, accountId, accountName, environment, team } = target;
  return [
    name,
    kind,
    accountId,
    accountName,
    environment,
    team,
    requestedBy,
    id,
    correlationId,
  ]
    .filter(Boolean)
    .join(' ')
    .toLowerCase();
}

function costOf(run: Run): Pick<RunRow, 'cost_delta_cents' | 'cost_currency'> {
  const delta = run.assessment?.cost.delta;
  return {
    cost_delta_cents: delta ? Math.round(Number(delta.amount) * 100) : null,
    cost_currency: delta?.currency ?? null,
  };
}
