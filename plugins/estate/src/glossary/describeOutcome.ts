/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StatusTone } from '@steward/backstage-plugin-portal-react';
import { ShardOutcome } from '@steward/backstage-plugin-estate-common';
import { EstateWords } from '../translation';

/** How a status is said to a reader. */
export interface Wording {
  word: string;
  tone: StatusTone;
  meaning: string;
}

const tones: Record<ShardOutcome | 'never', StatusTone> = {
  complete: 'positive',
  partial: 'warning',
  denied: 'negative',
  throttled: 'warning',
  gone: 'negative',
  never: 'neutral',
};

/** The one place where a shard's outcome becomes words. */
export function describeOutcome(
  t: EstateWords,
  outcome: ShardOutcome | undefined,
): Wording {
  const known = outcome ?? 'never';
  return known in tones
    ? {
        word: t(`outcomes.${known}.word`),
        tone: tones[known],
        meaning: t(`outcomes.${known}.meaning`),
      }
    : { word: String(outcome), tone: 'neutral', meaning: t('unknownOutcome') };
}

/** All outcomes in the order from worst to best, for filters. */
export const shardOutcomes: ShardOutcome[] = [
  'denied',
  'gone',
  'throttled',
  'partial',
  'complete',
];
