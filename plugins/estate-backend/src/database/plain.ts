/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Without NUL characters, which PostgreSQL does not take in text. */
export function plain(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}
