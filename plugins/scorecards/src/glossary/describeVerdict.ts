/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StatusTone } from '@steward/backstage-plugin-portal-react';
import { VerdictWord } from '@steward/backstage-plugin-scorecards-common';
import { ScorecardsWords } from '../translation';

/** The worst first. */
const tones: Record<VerdictWord, StatusTone> = {
  fail: 'negative',
  warn: 'warning',
  error: 'warning',
  unknown: 'neutral',
  exempt: 'info',
  pass: 'positive',
  notApplicable: 'neutral',
};

export function describeVerdict(
  t: ScorecardsWords,
  state: VerdictWord,
): { word: string; tone: StatusTone; meaning: string } {
  return {
    word: t(`verdicts.${state}.word`),
    tone: tones[state],
    meaning: t(`verdicts.${state}.meaning`),
  };
}

/** All verdicts as choices, the worst first. */
export function verdictOptions(t: ScorecardsWords) {
  return (Object.keys(tones) as VerdictWord[]).map(id => ({
    id,
    label: t(`verdicts.${id}.word`),
  }));
}
