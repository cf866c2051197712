/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  EstateRecord,
  QuarantinedRecord,
  recordKey,
} from '@steward/backstage-plugin-estate-common';
import { checkRecord } from './checkRecord';

/** Sets aside records that are not valid and the second of two of one key. */
export function checkRecords(records: EstateRecord[]): {
  records: EstateRecord[];
  quarantined: QuarantinedRecord[];
} {
  const valid = new Map<string, EstateRecord>();
  const quarantined: QuarantinedRecord[] = [];
  for (const record of records) {
    const key = recordKey(record);
    const { record: sound, fault } = checkRecord(record);
    if (fault) {
      quarantined.push({ key, kind: record.kind, ...fault });
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
      valid.set(key, sound);
    }
  }
  return { records: [...valid.values()], quarantined };
}
