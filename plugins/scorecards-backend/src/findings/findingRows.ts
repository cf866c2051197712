/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Finding,
  groupedControl,
  SEVERITIES,
} from '@steward/backstage-plugin-scorecards-common';
import { createHash } from 'node:crypto';

/** A finding, and the entity that it is about. */
export interface PlacedFinding {
  finding: Finding;
  /** Undefined when no entity of the catalog answers to it. */
  entityRef: string | undefined;
}

/** Columns that both tables of findings have. */
export interface FindingColumns {
  collection_id: number;
  key: string;
  hash: string;
  entity_ref: string | null;
  control_catalog: string;
  control_id: string;
  outcome: string;
  severity: number;
  arn: string | null;
  created_at: string | null;
  since: string;
  resolved_at: string | null;
  ended_at: string | null;
  document: string;
}

/** What of a stored finding decides whether it changed. */
export type KnownFinding = Pick<
  FindingColumns,
  | 'key'
  | 'hash'
  | 'entity_ref'
  | 'outcome'
  | 'created_at'
  | 'since'
  | 'ended_at'
> & { id: number };

/** The names of {@link FindingColumns}. */
export const FINDING_COLUMNS: (keyof FindingColumns)[] = [
  'collection_id',
  'key',
  'hash',
  'entity_ref',
  'control_catalog',
  'control_id',
  'outcome',
  'severity',
  'arn',
  'created_at',
  'since',
  'resolved_at',
  'ended_at',
  'document',
];

/** What stands for the id of a finding, however long it is. */
function findingKey(id: string): string {
  return digest(id);
}

/**
 * The row of a finding. When a source looked last is not part of it, and the
 * oldest date of creation stays: scanners that date each finding anew with each
 * scan change nothing.
 */
export function toFindingRow(
  collectionId: number,
  { finding, entityRef }: PlacedFinding,
  known: KnownFinding | undefined,
  now: string,
): FindingColumns {
  const { id, createdAt, observedAt, resolvedAt, ...said } = finding;
  const control = groupedControl(finding.control);
  const created = oldest(known?.created_at ?? undefined, past(createdAt, now));
  return {
    collection_id: collectionId,
    key: findingKey(id),
    hash: digest(JSON.stringify([said, resolvedAt])),
    entity_ref: entityRef ?? null,
    control_catalog: control.catalog,
    control_id: control.id,
    outcome: finding.outcome,
    severity: SEVERITIES.indexOf(finding.severity),
    arn: finding.resource.arn ?? null,
    created_at: created ?? null,
    since: sinceOf(finding, known, created, now),
    resolved_at: resolvedAt ?? null,
    // What passes after it was resolved goes on; what fails and was resolved is gone.
    ended_at: resolvedAt && finding.outcome !== 'pass' ? resolvedAt : null,
    document: JSON.stringify(finding),
  };
}

/** Whether a stored finding says something else than its new row. */
export function hasChanged(row: FindingColumns, known: KnownFinding): boolean {
  return (
    row.hash !== known.hash ||
    row.entity_ref !== known.entity_ref ||
    row.ended_at !== known.ended_at
  );
}

function sinceOf(
  finding: Finding,
  known: KnownFinding | undefined,
  created: string | undefined,
  now: string,
): string {
  if (known && known.outcome === finding.outcome && !known.ended_at) {
    return known.since;
  }
  if (finding.outcome === 'pass' && finding.resolvedAt) {
    return past(finding.resolvedAt, now) ?? now;
  }
  return known ? now : created ?? past(finding.observedAt, now) ?? now;
}

/** A date that lies in the future is a fault of a clock: it is now. */
function past(date: string | undefined, now: string): string | undefined {
  return date && date > now ? now : date;
}

function oldest(...dates: (string | undefined)[]): string | undefined {
  return dates.filter(date => date !== undefined).sort()[0];
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
