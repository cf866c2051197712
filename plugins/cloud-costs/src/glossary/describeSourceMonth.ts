/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SourceMonth } from '@steward/backstage-plugin-cloud-costs-common';
import { StatusTone } from '@steward/backstage-plugin-portal-react';

/** How the reading of a month stands; what waits to be read again says so. */
export function describeSourceMonth(
  month: Pick<SourceMonth, 'state' | 'counted' | 'final' | 'requestedAt'>,
): { word: string; tone: StatusTone; meaning: string } {
  if (month.requestedAt) {
    return {
      word: 'will be read',
      tone: 'info',
      meaning: 'It is read as soon as a replica is free',
    };
  }
  switch (month.state) {
    case 'failed':
      return {
        word: 'failed',
        tone: 'negative',
        meaning: 'Pages show the last good reading, if there is one',
      };
    case 'waiting':
      return { word: 'waiting', tone: 'neutral', meaning: 'Never read yet' };
    default:
      return month.final
        ? {
            word: 'final',
            tone: 'positive',
            meaning: 'Nothing of it changes any more',
          }
        : {
            word: 'loaded',
            tone: 'positive',
            meaning: 'The last days may still change; it is read again',
          };
  }
}
