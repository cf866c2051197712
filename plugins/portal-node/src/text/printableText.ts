/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { cutText } from './cutText';

/** Control and format characters (also those that turn the direction), and halves of characters. */
const UNSEEN = /[\p{Control}\p{Format}\p{Surrogate}]/gu;

/**
 * A value as it may be shown in one line: what cannot be seen is written as an
 * escape such as `\\u0000`, so that a reader finds it and no terminal obeys it.
 *
 * @param maximum - length in UTF-16 units
 * @public
 */
export function printableText(value: unknown, maximum: number = 200): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value) ?? '';
  // Escapes only make it longer.
  const shown = text
    .slice(0, maximum + 1)
    .replace(
      UNSEEN,
      character =>
        `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
    );
  return cutText(shown, maximum);
}
