/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  nextState,
  Run,
  RUN_STATE_WORDS,
} from '@steward/backstage-plugin-provisioning-common';
import { NewLogLine, RunChange } from '../runs/RunStore';

/** What Steward itself writes into the log of a run when its state changes. */
export function stewardLine(
  run: Run,
  { event, by, comment }: RunChange,
  now: Date,
): NewLogLine[] {
  const state = event && nextState(run.state, event);
  if (!state) {
    return [];
  }
  const words = RUN_STATE_WORDS[state];
  return [
    {
      at: now.toISOString(),
      source: 'steward',
      level: event === 'fail' ? 'error' : 'info',
      text: [
        `${words[0].toUpperCase()}${words.slice(1)}`,
        by && ` by ${by}`,
        comment && `: ${comment}`,
      ]
        .filter(Boolean)
        .join(''),
      ...(run.startedAt && {
        elapsedMs: now.getTime() - Date.parse(run.startedAt),
      }),
    },
  ];
}
