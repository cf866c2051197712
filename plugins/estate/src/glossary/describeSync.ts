/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SyncReport, SyncState } from '@steward/backstage-plugin-estate-common';
import {
  formatEntityName,
  StatusTone,
} from '@steward/backstage-plugin-portal-react';
import { EstateWords } from '../translation';

const tones: Record<SyncState, StatusTone> = {
  queued: 'info',
  running: 'info',
  done: 'positive',
  failed: 'negative',
  interrupted: 'warning',
};

/** State of a sync in words; one that is done may have left shards as they were. */
export function describeSyncState(
  t: EstateWords,
  { state, result }: Pick<SyncReport, 'state' | 'result'>,
): { word: string; tone: StatusTone } {
  const { complete = 0, gone = 0, ...others } = result?.outcomes ?? {};
  const stale = Object.values(others).reduce((sum, count) => sum + count, 0);
  if (state === 'done' && stale > 0) {
    const total = stale + complete + gone;
    return {
      word: t('syncStates.doneInPart', {
        stale: String(stale),
        total: String(total),
      }),
      tone: 'warning',
    };
  }
  return state in tones
    ? { word: t(`syncStates.${state}`), tone: tones[state] }
    : { word: state, tone: 'neutral' };
}

const triggers: SyncReport['trigger'][] = [
  'schedule',
  'request',
  'event',
  'start',
];

/** Why a sync ran, and for whom. */
export function describeTrigger(t: EstateWords, sync: SyncReport): string {
  const trigger = triggers.includes(sync.trigger)
    ? t(`triggers.${sync.trigger}`)
    : sync.trigger;
  return sync.requestedBy
    ? t('triggers.ofPerson', {
        trigger,
        name: formatEntityName(sync.requestedBy),
      })
    : trigger;
}
