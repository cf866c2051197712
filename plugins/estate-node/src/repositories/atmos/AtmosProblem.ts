/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** What keeps a file or a stack from being read, in terms its author can act on. @public */
export interface AtmosProblem {
  /** Path of the manifest that the problem is in. */
  file: string;
  /** From 1. */
  line?: number;
  field?: string;
  value?: string;
  reason: string;
  fix?: string;
}
