/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  PILLARS,
  PillarWord,
} from '@steward/backstage-plugin-scorecards-common';

const words: Record<PillarWord, string> = {
  security: 'Security',
  quality: 'Quality',
  performance: 'Performance',
  compliance: 'Compliance',
};

export function describePillar(pillar: PillarWord): string {
  return words[pillar];
}

/** All pillars as choices. */
export const pillarOptions = PILLARS.map(id => ({ id, label: words[id] }));
