/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ReadRecord } from '@steward/backstage-plugin-scorecards-node';

/** Reads a report piece by piece. */
export interface ReportParser {
  /** What the records say that end in this piece. */
  push(chunk: Buffer): ReadRecord[];
  /** What is left, and a refusal when the report was cut off. */
  end(): ReadRecord[];
  /** Whether the report ended where it should; known after the end. */
  readonly whole: boolean;
}
