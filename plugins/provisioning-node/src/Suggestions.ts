/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** What forms propose of what is free and what is there. @public */
export interface Suggestions {
  /**
   * The next free network, and those in use with who uses them.
   *
   * @param prefix - length of the network, such as 16
   * @throws ConflictError when there is nothing to suggest from, or no room.
   */
  cidr(prefix: number): Promise<{
    cidr: string;
    taken: { cidr: string; usedBy: string }[];
  }>;
  /**
   * Names of the components that a new environment can have.
   *
   * @throws ConflictError when there is nothing to suggest from.
   */
  components(): Promise<string[]>;
}
