/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Whether a text is one of some patterns, in which `*` stands for any text. @public */
export function matchesAny(text: string, patterns: readonly string[]): boolean {
  return patterns.some(pattern =>
    new RegExp(
      `^${pattern
        .split('*')
        .map(part => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
        .join('.*')}$`,
    ).test(text),
  );
}
