/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** What forms propose, from the Atmos repository. */
export interface Suggestions {
  /** The next free network, and those in use with who uses them. */
  cidr(prefix: number): Promise<{
    cidr: string;
    taken: { cidr: string; usedBy: string }[];
  }>;
  /** Names of the components of the repository's catalog. */
  components(): Promise<string[]>;
}
