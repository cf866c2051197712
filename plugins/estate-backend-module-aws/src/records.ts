/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { timeOf } from '@steward/backstage-plugin-aws-common';
import {
  EstateRecord,
  EstateRecordKind,
  QuarantinedRecord,
} from '@steward/backstage-plugin-estate-common';
import { printableText } from '@steward/backstage-plugin-portal-node';
import { z } from 'zod';

/** What became of one answer of AWS. */
export type MappedRecord<R extends EstateRecord = EstateRecord> =
  | { record: R; quarantined?: never }
  | { record?: never; quarantined: QuarantinedRecord };

/** What is known of a record before it is known to be valid. */
export interface RecordCandidate {
  kind: EstateRecordKind;
  id?: unknown;
  [field: string]: unknown;
}

/** Any value as text; objects as JSON. */
function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  const json = JSON.stringify(value, (_, member) =>
    typeof member === 'bigint' ? String(member) : member,
  );
  return json ?? '';
}

function printable(value: unknown): string | undefined {
  return value === undefined ? undefined : printableText(asText(value));
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (current, key) =>
      typeof current === 'object' && current !== null
        ? Reflect.get(current, key)
        : undefined,
    value,
  );
}

/**
 * Checks a candidate against the schema of its kind. A record that does not
 * fit is set aside with its first fault; it never stops the others.
 *
 * @param fix - What the reader is told to do about it.
 * @param place - Names the record where it has no usable id.
 */
export function toRecord<R extends EstateRecord>(
  schema: z.ZodType<R>,
  candidate: RecordCandidate,
  options: { fix: string; place: string },
): MappedRecord<R> {
  const parsed = schema.safeParse(candidate);
  if (parsed.success) return { record: parsed.data };
  const [issue] = parsed.error.issues;
  const name = printable(candidate.id) || options.place;
  return {
    quarantined: {
      key: `${candidate.kind}:${name}`,
      kind: candidate.kind,
      field: issue.path.map(String).join('.') || undefined,
      value: printable(valueAt(candidate, issue.path)),
      // What to enter instead is for forms; `fix` says what to do here.
      reason: issue.message.split('; ')[0],
      fix: options.fix,
    },
  };
}

/** Parts the mapped records from those that were set aside. */
export function partRecords<R extends EstateRecord>(
  mapped: (
    | { record: R; quarantined?: undefined }
    | { record?: undefined; quarantined: QuarantinedRecord }
  )[],
): { records: R[]; quarantined: QuarantinedRecord[] } {
  return {
    records: mapped.flatMap(({ record }) => (record ? [record] : [])),
    quarantined: mapped.flatMap(({ quarantined }) =>
      quarantined ? [quarantined] : [],
    ),
  };
}

/** Tags as strings, whatever a compatible server made of them. */
export function toTags(
  tags: Iterable<readonly [unknown, unknown]>,
): Record<string, string> {
  return Object.fromEntries(
    [...tags]
      .filter(([key]) => key !== undefined && key !== null && key !== '')
      .map(([key, value]) => [asText(key), asText(value ?? '')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** ISO 8601 in UTC, or undefined where the value is no date. */
export function toIsoDate(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const date = value instanceof Date ? value : dateOf(value);
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined;
}

/** Seconds have ten digits until the year 2286; anything longer is milliseconds. */
function dateOf(value: unknown): Date | undefined {
  if (typeof value === 'string' && !/^\d+$/.test(value)) {
    return new Date(timeOf(value));
  }
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const number = Number(value);
  return new Date(number < 1e11 ? number * 1000 : number);
}

/** A non-empty string, or undefined. */
export function toText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint')
    return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
