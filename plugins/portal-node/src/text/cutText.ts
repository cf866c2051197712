/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Cuts a text at a length in UTF-16 units, never through a character, and ends
 * what was cut with an ellipsis.
 *
 * @public
 */
export function cutText(text: string, maximum: number): string {
  return text.length > maximum
    ? `${text.slice(0, maximum - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
    : text;
}
