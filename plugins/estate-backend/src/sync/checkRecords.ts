/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  EstateRecord,
  estateRecordSchema,
  QuarantinedRecord,
  recordKey,
} from '@steward/backstage-plugin-estate-common';

/** Sets aside records that are not valid and the second of two of one key. */
export function checkRecords(records: EstateRecord[]): {
  records: EstateRecord[];
  quarantined: QuarantinedRecord[];
} {
  const valid = new Map<string, EstateRecord>();
  const quarantined: QuarantinedRecord[] = [];
  for (const record of records) {
    const parsed = estateRecordSchema.safeParse(record);
    const key = recordKey(record);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      quarantined.push({
        key,
        kind: record.kind,
        field: issue.path.join('.'),
        value: valueText(record, issue.path),
        reason: issue.message,
        fix: 'Correct the value where the record comes from',
      });
    } else if (valid.has(key)) {
      quarantined.push({
        key: `${key}#2`,
        kind: record.kind,
        field: 'id',
        value: record.id,
        reason: `Two records of one listing have the id ${record.id}; the first is kept`,
        fix: 'Give one of the two another id at its source',
      });
    } else {
      valid.set(key, parsed.data);
    }
  }
  return { records: [...valid.values()], quarantined };
}

function valueText(record: unknown, path: PropertyKey[]): string | undefined {
  const value = path.reduce<unknown>(
    (at, step) =>
      at && typeof at === 'object'
        ? (at as Record<PropertyKey, unknown>)[step]
        : undefined,
    record,
  );
  return value === undefined ? undefined : JSON.stringify(value).slice(0, 200);
}
