/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** A text as SQL writes it. @public */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A column, table or other name as SQL writes it. @public */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
