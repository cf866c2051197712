/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import { RunPage } from '@steward/backstage-plugin-provisioning-common';

/** Where a page begins: the sort values of the last row before it. */
export type CursorPosition = (string | number)[];

/** Makes an opaque cursor of the last row of a page. */
export function encodeCursor(position: CursorPosition): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * Reads a cursor.
 *
 * @throws InputError when it is not one of ours.
 */
export function decodeCursor(
  cursor: string | undefined,
  length: number,
): CursorPosition | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  const position = parse(cursor);
  if (
    !Array.isArray(position) ||
    position.length !== length ||
    !position.every(p => typeof p === 'string' || typeof p === 'number')
  ) {
    throw new InputError(
      `cursor is not valid: pass the nextCursor of the page before, or leave it out`,
    );
  }
  return position;
}

/** Cuts rows, of which one more than the limit was read, into a page. */
export function toPage<R, T>(
  rows: R[],
  limit: number,
  toItem: (row: R) => T,
  positionOf: (row: R) => CursorPosition,
): RunPage<T> {
  const page = rows.slice(0, limit);
  return {
    items: page.map(toItem),
    ...(rows.length > limit && {
      nextCursor: encodeCursor(positionOf(page[page.length - 1])),
    }),
  };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
