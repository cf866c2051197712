/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Id of a source, and what the ids of its shards begin with.
 *
 * @param kind - what is read: `enclaves`
 * @param entry - key in the configuration; the id of `default` is the kind itself
 * @public
 */
export function sourceIdOf(kind: string, entry: string): string {
  return entry === 'default' ? kind : `${kind}-${entry}`;
}
