/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SyncReport, SyncState } from '@steward/backstage-plugin-estate-common';
import {
  formatEntityName,
  StatusTone,
} from '@steward/backstage-plugin-portal-react';

const states: Record<SyncState, { word: string; tone: StatusTone }> = {
  queued: { word: 'queued', tone: 'info' },
  running: { word: 'running', tone: 'info' },
  done: { word: 'done', tone: 'positive' },
  failed: { word: 'failed', tone: 'negative' },
  interrupted: { word: 'interrupted', tone: 'warning' },
};

/** State of a sync in words; one that is done may have left shards as they were. */
export function describeSyncState({
  state,
  result,
}: Pick<SyncReport, 'state' | 'result'>): { word: string; tone: StatusTone } {
  const { complete = 0, gone = 0, ...others } = result?.outcomes ?? {};
  const stale = Object.values(others).reduce((sum, count) => sum + count, 0);
  return state === 'done' && stale > 0
    ? {
        word: `done, ${stale} of ${stale + complete + gone} not current`,
        tone: 'warning',
      }
    : states[state] ?? { word: state, tone: 'neutral' };
}

const triggers: Record<SyncReport['trigger'], string> = {
  schedule: 'schedule',
  request: 'on request',
  event: 'event of AWS',
  start: 'start of the backend',
};

/** Why a sync ran, and for whom. */
export function describeTrigger(sync: SyncReport): string {
  const trigger = triggers[sync.trigger] ?? sync.trigger;
  return sync.requestedBy
    ? `${trigger} of ${formatEntityName(sync.requestedBy)}`
    : trigger;
}
