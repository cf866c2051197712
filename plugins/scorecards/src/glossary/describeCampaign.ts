/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StatusTone } from '@steward/backstage-plugin-portal-react';
import { Campaign } from '@steward/backstage-plugin-scorecards-common';

/** State of a campaign; an active one whose date has passed is overdue. */
export function describeCampaign(
  { state, dueAt }: Pick<Campaign, 'state' | 'dueAt'>,
  now: number,
): { word: string; tone: StatusTone } {
  if (state === 'active') {
    return Date.parse(dueAt) < now
      ? { word: 'overdue', tone: 'negative' }
      : { word: 'active', tone: 'info' };
  }
  return { word: state, tone: 'neutral' };
}

/** `34 of 40 done (85%)`; only what is whole is 100%. */
export function describeProgress({
  done,
  total,
}: Campaign['progress']): string {
  return total === 0
    ? 'nothing to do'
    : `${done} of ${total} done (${Math.floor((done * 100) / total)}%)`;
}
