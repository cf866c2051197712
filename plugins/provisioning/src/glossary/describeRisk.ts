/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  RiskAssessment,
  riskLevel,
} from '@steward/backstage-plugin-provisioning-common';
import { StatusTone } from '@steward/backstage-plugin-portal-react';
import { ProvisioningWords } from '../translation';

const tones: Record<RiskAssessment['level'], StatusTone> = {
  low: 'positive',
  medium: 'warning',
  high: 'negative',
};

/** `62 high`, with the tone of the level. */
export function describeRisk(
  t: ProvisioningWords,
  score: number,
): {
  word: string;
  tone: StatusTone;
  meaning: string;
} {
  const level = riskLevel(score);
  return {
    word: t(`risk.${level}`, { score: String(score) }),
    tone: tones[level],
    meaning: t('risk.meaning', { score: String(score) }),
  };
}
