/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import { sha256 } from '../proof/sha256';

/** Where a page begins: the last event before it. */
export interface EventPosition {
  occurredAt: string;
  seq: number;
}

/** Makes an opaque cursor that only continues the query it came from. */
export function encodeCursor(position: EventPosition, query: string): string {
  return Buffer.from(
    JSON.stringify([position.occurredAt, position.seq, markOf(query)]),
  ).toString('base64url');
}

/** @throws InputError when it is none of ours or of another query. */
export function decodeCursor(
  cursor: string | undefined,
  query: string,
): EventPosition | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  const [occurredAt, seq, mark] = parse(cursor);
  if (
    typeof occurredAt !== 'string' ||
    !/^\d{4}-\d{2}-\d{2}T[\d:.]{12}Z$/.test(occurredAt) ||
    !Number.isSafeInteger(seq)
  ) {
    throw new InputError(
      `cursor is not valid: pass the nextCursor of the page before, or leave it out`,
    );
  }
  if (mark !== markOf(query)) {
    throw new InputError(
      `cursor is that of another query: pass it with the same q, or leave it out`,
    );
  }
  return { occurredAt, seq: Number(seq) };
}

function markOf(query: string): string {
  return sha256(query).slice(0, 12);
}

function parse(cursor: string): unknown[] {
  try {
    const value = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
