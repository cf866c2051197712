/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** What a score is made of. @public */
export const PILLARS = [
  'security',
  'quality',
  'performance',
  'compliance',
] as const;

/** @public */
export type Pillar = (typeof PILLARS)[number];
