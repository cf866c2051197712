/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import {
  decodeCursor as decodePosition,
  encodeCursor as encodePosition,
} from '@steward/backstage-plugin-portal-node';
import { sha256 } from '@steward/backstage-plugin-audit-trail-proof-node';

/** Where a page begins: the last event before it. */
export interface EventPosition {
  occurredAt: string;
  seq: number;
}

/** Makes an opaque cursor that only continues the query it came from. */
export function encodeCursor(position: EventPosition, query: string): string {
  return encodePosition([position.occurredAt, position.seq, markOf(query)]);
}

/** @throws InputError when it is none of ours or of another query. */
export function decodeCursor(
  cursor: string | undefined,
  query: string,
): EventPosition | undefined {
  const position = decodePosition(
    cursor,
    3,
    ([occurredAt, seq]) =>
      /^\d{4}-\d{2}-\d{2}T[\d:.]{12}Z$/.test(String(occurredAt)) &&
      Number.isSafeInteger(seq),
  );
  if (position === undefined) {
    return undefined;
  }
  const [occurredAt, seq, mark] = position;
  if (mark !== markOf(query)) {
    throw new InputError(
      `cursor is that of another query: pass it with the same q, or leave it out`,
    );
  }
  return { occurredAt: String(occurredAt), seq: Number(seq) };
}

function markOf(query: string): string {
  return sha256(query).slice(0, 12);
}
