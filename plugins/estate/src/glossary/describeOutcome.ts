/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StatusTone } from '@steward/backstage-plugin-portal-react';
import { ShardOutcome } from '@steward/backstage-plugin-estate-common';

/** How a status is said to a reader. */
export interface Wording {
  word: string;
  tone: StatusTone;
  meaning: string;
}

const wordings: Record<ShardOutcome | 'never', Wording> = {
  complete: {
    word: 'complete',
    tone: 'positive',
    meaning: 'Everything was listed; what is shown is current.',
  },
  partial: {
    word: 'partial',
    tone: 'warning',
    meaning:
      'The listing was begun and not finished; what was read last completely is still shown.',
  },
  denied: {
    word: 'access denied',
    tone: 'negative',
    meaning:
      'The credentials may not list this; what was read last completely is still shown.',
  },
  throttled: {
    word: 'throttled',
    tone: 'warning',
    meaning:
      'AWS refused because of the rate of calls; it is tried again at the next sync.',
  },
  gone: {
    word: 'gone',
    tone: 'negative',
    meaning: 'What should be listed does not exist any more.',
  },
  never: {
    word: 'not read yet',
    tone: 'neutral',
    meaning: 'No attempt has been made so far.',
  },
};

/** The one place where a shard's outcome becomes words. */
export function describeOutcome(outcome: ShardOutcome | undefined): Wording {
  return (
    wordings[outcome ?? 'never'] ?? {
      word: String(outcome),
      tone: 'neutral',
      meaning: 'A newer backend uses this word.',
    }
  );
}

/** All outcomes in the order from worst to best, for filters. */
export const shardOutcomes: ShardOutcome[] = [
  'denied',
  'gone',
  'throttled',
  'partial',
  'complete',
];
