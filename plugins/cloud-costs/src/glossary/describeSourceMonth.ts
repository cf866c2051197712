/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SourceMonth } from '@steward/backstage-plugin-cloud-costs-common';
import { StatusTone } from '@steward/backstage-plugin-portal-react';
import { CloudCostsWords } from '../translation';

type Standing = 'requested' | 'failed' | 'waiting' | 'final' | 'loaded';

const tones: Record<Standing, StatusTone> = {
  requested: 'info',
  failed: 'negative',
  waiting: 'neutral',
  final: 'positive',
  loaded: 'positive',
};

/** How the reading of a month stands; what waits to be read again says so. */
export function describeSourceMonth(
  t: CloudCostsWords,
  month: Pick<SourceMonth, 'state' | 'counted' | 'final' | 'requestedAt'>,
): { word: string; tone: StatusTone; meaning: string } {
  const standing = standingOf(month);
  return {
    word: t(`sourceMonths.${standing}.word`),
    tone: tones[standing],
    meaning: t(`sourceMonths.${standing}.meaning`),
  };
}

function standingOf(
  month: Pick<SourceMonth, 'state' | 'final' | 'requestedAt'>,
): Standing {
  if (month.requestedAt) {
    return 'requested';
  }
  if (month.state === 'failed' || month.state === 'waiting') {
    return month.state;
  }
  return month.final ? 'final' : 'loaded';
}
