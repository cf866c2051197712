/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ZodError } from 'zod';
import { ReadRecord, Refusal } from './ReadRecord';

/** A record that gives no finding, in words for the one who pushed it. @public */
export class RecordFault extends Error {
  /** The field below the record, where the fault is at one. */
  readonly field: string | undefined;

  constructor(reason: string, field?: string) {
    super(reason);
    this.field = field;
  }
}

/**
 * What `read` gives, or the refusal of what it throws on a bad record.
 *
 * @throws what is not the record's fault.
 *
 * @public
 */
export function refusing(
  where: string,
  read: () => Partial<ReadRecord>,
): ReadRecord {
  try {
    return { findings: [], refused: [], ...read() };
  } catch (error) {
    return { findings: [], refused: [refusalOf(error, where)] };
  }
}

function refusalOf(error: unknown, where: string): Refusal {
  if (error instanceof RecordFault) {
    return { where: placeOf(where, error.field), reason: error.message };
  }
  if (error instanceof ZodError) {
    const [issue] = error.issues;
    const field = issue.path
      .map(part =>
        typeof part === 'number' ? `[${part}]` : `.${String(part)}`,
      )
      .join('')
      .replace(/^\./, '');
    return {
      where: placeOf(where, field),
      reason: /received undefined/.test(issue.message)
        ? 'is missing; the format requires it'
        : issue.message,
    };
  }
  throw error;
}

function placeOf(where: string, field: string | undefined): string {
  return field ? `${where}${field.startsWith('[') ? '' : '.'}${field}` : where;
}

/** All findings and refusals of several records. @public */
export function joined(records: Iterable<ReadRecord>): ReadRecord {
  const all: ReadRecord = { findings: [], refused: [] };
  for (const record of records) {
    all.findings.push(...record.findings);
    all.refused.push(...record.refused);
  }
  return all;
}
