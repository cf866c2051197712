/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import canonicalize from 'canonicalize';

/** Whether two values are the same as JSON, where what is undefined is not there. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonicalize(one) === canonicalize(other);
}
