/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StatusTone } from '@steward/backstage-plugin-portal-react';
import { Campaign } from '@steward/backstage-plugin-scorecards-common';
import { ScorecardsWords } from '../translation';

/** State of a campaign; an active one whose date has passed is overdue. */
export function describeCampaign(
  t: ScorecardsWords,
  { state, dueAt }: Pick<Campaign, 'state' | 'dueAt'>,
  now: number,
): { word: string; tone: StatusTone } {
  if (state !== 'active') {
    return { word: t(`campaignStates.${state}`), tone: 'neutral' };
  }
  return Date.parse(dueAt) < now
    ? { word: t('campaignStates.overdue'), tone: 'negative' }
    : { word: t('campaignStates.active'), tone: 'info' };
}

/** `34 of 40 done (85%)`; only what is whole is 100%. */
export function describeProgress(
  t: ScorecardsWords,
  { done, total }: Campaign['progress'],
): string {
  return total === 0
    ? t('campaignProgress.none')
    : t('campaignProgress.done', {
        done: String(done),
        total: String(total),
        percent: String(Math.floor((done * 100) / total)),
      });
}
