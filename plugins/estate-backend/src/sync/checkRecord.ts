/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  EstateRecord,
  estateRecordSchema,
  recordKey,
} from '@steward/backstage-plugin-estate-common';
import {
  printableText,
  scrubbedProse,
  scrubText,
  TextFault,
  textFault,
} from '@steward/backstage-plugin-portal-node';
import { KEY_BYTES } from '../database/recordRows';

const FIX = 'Correct the value where the record comes from';

/** What people write about things on AWS and in Git, and what fails there. */
const PROSE = ['description', 'errorMessage'];

/**
 * The record without secrets, if it can be stored and made an entity of, else
 * what is wrong with it.
 */
export function checkRecord(
  record: EstateRecord,
):
  | { record: EstateRecord; fault?: undefined }
  | { record?: undefined; fault: TextFault } {
  const unstorable = textFault(record);
  if (unstorable) {
    return { fault: { ...unstorable, fix: FIX } };
  }
  const parsed = estateRecordSchema.safeParse(record);
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    return {
      fault: {
        field: path.join('.'),
        value: valueText(record, path),
        reason: message,
        fix: FIX,
      },
    };
  }
  if (Buffer.byteLength(recordKey(record)) > KEY_BYTES) {
    return {
      fault: {
        field: 'id',
        value: printableText(record.id),
        reason: `is longer than ${KEY_BYTES} bytes, its kind included`,
        fix: 'Give it a shorter id where the record comes from',
      },
    };
  }
  return { record: scrubbed(parsed.data) };
}

function scrubbed(record: EstateRecord): EstateRecord {
  const clean = scrubbedProse(record, PROSE);
  return 'tags' in clean
    ? {
        ...clean,
        tags: Object.fromEntries(
          Object.entries(clean.tags).map(([key, value]) => [
            key,
            scrubText(value).text,
          ]),
        ),
      }
    : clean;
}

function valueText(record: unknown, path: PropertyKey[]): string | undefined {
  const value = path.reduce<unknown>(
    (at, step) =>
      at && typeof at === 'object'
        ? (at as Record<PropertyKey, unknown>)[step]
        : undefined,
    record,
  );
  return value === undefined ? undefined : printableText(JSON.stringify(value));
}
