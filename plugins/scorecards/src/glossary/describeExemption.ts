/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StatusTone } from '@steward/backstage-plugin-portal-react';
import { ExemptionWord } from '@steward/backstage-plugin-scorecards-common';
import { ScorecardsWords } from '../translation';

const tones: Record<ExemptionWord, StatusTone> = {
  requested: 'info',
  approved: 'positive',
  denied: 'negative',
  revoked: 'warning',
  expired: 'neutral',
  withdrawn: 'neutral',
};

export function describeExemption(
  t: ScorecardsWords,
  state: ExemptionWord,
): { word: string; tone: StatusTone } {
  return { word: t(`exemptionStates.${state}`), tone: tones[state] };
}
