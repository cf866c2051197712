/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** A value that a source remembers. */
export interface RememberedValue {
  value: unknown;
  /** ISO 8601, UTC. */
  storedAt: string;
}

/** What sources remember between reads. */
export interface MemoryStore {
  load(source: string): Promise<Map<string, RememberedValue>>;
  save(source: string, values: Map<string, RememberedValue>): Promise<void>;
}
