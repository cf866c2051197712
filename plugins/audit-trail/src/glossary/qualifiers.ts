/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Qualifiers of the query language, in the order in which people look for things. */
export const QUALIFIERS = [
  'actor',
  'resource',
  'action',
  'account',
  'outcome',
  'severity',
  'created',
  'correlation',
] as const;
