/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { durationToMilliseconds, HumanDuration } from '@backstage/types';

/** When evidence is too old, in milliseconds since 1970. */
export function expiryOf(
  observedAt: string,
  maximumAge: HumanDuration,
): number {
  return Date.parse(observedAt) + durationToMilliseconds(maximumAge);
}
