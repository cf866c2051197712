/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StatusTone } from '@steward/backstage-plugin-portal-react';
import { VerdictWord } from '@steward/backstage-plugin-scorecards-common';

interface VerdictWords {
  word: string;
  tone: StatusTone;
  meaning: string;
}

const verdicts: Record<VerdictWord, VerdictWords> = {
  fail: {
    word: 'fail',
    tone: 'negative',
    meaning: 'The evidence does not meet the check',
  },
  warn: {
    word: 'warn',
    tone: 'warning',
    meaning: 'The evidence is close to the limit of the check',
  },
  error: {
    word: 'error',
    tone: 'warning',
    meaning: 'The check could not be evaluated',
  },
  unknown: {
    word: 'unknown',
    tone: 'neutral',
    meaning: 'Evidence is missing or too old; it lowers the coverage',
  },
  exempt: {
    word: 'exempt',
    tone: 'info',
    meaning: 'An approved exemption takes it out of the score',
  },
  pass: {
    word: 'pass',
    tone: 'positive',
    meaning: 'The evidence meets the check',
  },
  notApplicable: {
    word: 'not applicable',
    tone: 'neutral',
    meaning: 'The check does not count here',
  },
};

export function describeVerdict(state: VerdictWord): VerdictWords {
  return verdicts[state];
}

/** All verdicts as choices, the worst first. */
export const verdictOptions = Object.entries(verdicts).map(
  ([id, { word }]) => ({
    id: id as VerdictWord,
    label: word,
  }),
);
