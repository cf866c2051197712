/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import { textFault } from './text';

/** Where a page begins: the sort values of the last row before it. @public */
export type CursorPosition = (string | number)[];

/** Makes an opaque cursor of the last row of a page. @public */
export function encodeCursor(position: CursorPosition): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * Reads a cursor.
 *
 * @param length - how many sort values the list has
 * @param accepts - what else must hold of them
 * @throws InputError when it is not one of ours.
 * @public
 */
export function decodeCursor(
  cursor: string | undefined,
  length: number,
  accepts: (position: CursorPosition) => boolean = () => true,
): CursorPosition | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  const position = parse(cursor);
  if (
    !Array.isArray(position) ||
    position.length !== length ||
    !position.every(p => typeof p === 'string' || typeof p === 'number') ||
    textFault(position) ||
    !accepts(position)
  ) {
    throw new InputError(
      `cursor is not valid: pass the nextCursor of the page before, or leave it out`,
    );
  }
  return position;
}

/** Whether a sort value fits an integer column of PostgreSQL. @public */
export function isInt32(value: string | number): boolean {
  return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;
}

/** Whether a sort value fits a column of numbers, which the driver may have read as text. @public */
export function isNumeric(value: string | number): boolean {
  return String(value).trim() !== '' && Number.isFinite(Number(value));
}

/** Cuts rows, of which one more than the limit was read, into a page. @public */
export function toPage<R, T>(
  rows: R[],
  limit: number,
  toItem: (row: R) => T,
  positionOf: (row: R) => CursorPosition,
): { items: T[]; nextCursor?: string } {
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
