/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * What PostgreSQL and its JSON columns refuse: NUL (U+0000) and half a
 * character, a surrogate without its other half.
 *
 * @see https://www.postgresql.org/docs/current/datatype-json.html
 */
const UNSTORABLE = '[\\0\\p{Surrogate}]';
const FIRST = new RegExp(UNSTORABLE, 'u');
const ALL = new RegExp(UNSTORABLE, 'gu');

/** The first character of a text that no database stores. @public */
export function unstorableCharacter(text: string): string | undefined {
  return FIRST.exec(text)?.[0];
}

/**
 * The text with U+FFFD, Unicode's replacement character, for each character
 * that no database stores. Use it for records of what happened, which must not
 * be refused. Refuse what a person enters ({@link textFault}).
 *
 * @public
 */
export function storableText(text: string): string {
  return text.replace(ALL, '\ufffd');
}

/** Deeper than any record of ours. */
const MAX_DEPTH = 64;

/**
 * A JSON value with {@link storableText} for each text and name in it. What is
 * nested deeper than 64 levels becomes null.
 *
 * @public
 */
export function storableValue<T>(value: T): T {
  return storable(value, 0) as T;
}

function storable(value: unknown, depth: number): unknown {
  if (typeof value === 'string') {
    return storableText(value);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (depth >= MAX_DEPTH) {
    return null;
  }
  return Array.isArray(value)
    ? value.map(member => storable(member, depth + 1))
    : Object.fromEntries(
        Object.entries(value).map(([name, member]) => [
          storableText(name),
          storable(member, depth + 1),
        ]),
      );
}
