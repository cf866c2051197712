/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunStep } from '@steward/backstage-plugin-provisioning-common';
import { QueueChange } from './FleetChange';
import { QueueProgress } from './QueueProgress';

/** A step for each account, with what became of its message. */
export function queueSteps(
  { messages }: QueueChange,
  { sent, refused, unknown, pending }: QueueProgress,
): RunStep[] {
  const known = new Map<number, Pick<RunStep, 'state' | 'message'>>([
    ...sent.map(index => [index, { state: 'succeeded' }] as const),
    ...refused.map(
      ({ index, reason }) =>
        [index, { state: 'failed', message: reason }] as const,
    ),
    ...unknown.map(
      ({ index, reason }) =>
        [
          index,
          { state: 'failed', message: `It may have arrived: ${reason}` },
        ] as const,
    ),
    ...(pending?.indexes ?? []).map(
      index =>
        [index, { state: 'running', message: 'It may have arrived' }] as const,
    ),
  ]);
  return messages.map(({ accountId, region }, index) => ({
    name: [accountId, region].filter(Boolean).join(' '),
    ...(known.get(index) ?? { state: 'waiting' }),
  }));
}
