/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { durationToMilliseconds } from '@backstage/types';
import { FactDeclaration } from '@steward/backstage-plugin-scorecards-common';

/** How long the first of these facts to age lasts, in milliseconds. */
export function shortestAge(declarations: readonly FactDeclaration[]): number {
  return Math.min(
    ...declarations.map(({ maximumAge }) => durationToMilliseconds(maximumAge)),
  );
}
