/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PILLARS } from '@steward/backstage-plugin-scorecards-common';
import { ScorecardsWords } from '../translation';

/** All pillars as choices. */
export function pillarOptions(t: ScorecardsWords) {
  return PILLARS.map(id => ({ id, label: t(`pillars.${id}`) }));
}
