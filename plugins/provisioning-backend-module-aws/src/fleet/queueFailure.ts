/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run, RunFailure } from '@steward/backstage-plugin-provisioning-common';
import { QueueChange } from './FleetChange';
import { dueOf, QueueProgress, UnsentMessage } from './QueueProgress';

const MAX_NAMED = 5;

/**
 * Why not all messages are in the queue; undefined when they are.
 *
 * @param stoppedBy - Why nothing more is sent, where messages are left.
 */
export function queueFailure(
  run: Pick<Run, 'id'>,
  { messages }: QueueChange,
  progress: QueueProgress,
  stoppedBy = '',
): RunFailure | undefined {
  const { refused, unknown } = progress;
  const left = dueOf(progress, messages.length).length;
  const named = (some: readonly UnsentMessage[]) =>
    [
      ...some
        .slice(0, MAX_NAMED)
        .map(({ index, reason }) => `${messages[index].accountId} (${reason})`),
      ...(some.length > MAX_NAMED ? [`${some.length - MAX_NAMED} more`] : []),
    ].join(', ');
  const reasons = [
    refused.length > 0 &&
      `SQS refused ${count(refused.length, messages.length)}: ${named(
        refused,
      )}`,
    unknown.length > 0 &&
      `${count(
        unknown.length,
        messages.length,
      )} may have arrived or not: ${named(unknown)}`,
    left > 0 && `${count(left, messages.length)} were not sent: ${stoppedBy}`,
  ].filter(reason => reason !== false);
  if (reasons.length === 0) {
    return undefined;
  }
  return {
    reason: reasons.join('\n'),
    leftBehind: leftInQueue(progress),
    nextStep:
      unknown.length > 0
        ? `Ask the receiver which accounts it has: the attribute StewardMessageId is ${run.id}- and the number of the message. Retry sends only what is not known to be in the queue, with the same StewardMessageId, so that the receiver can drop what it has already`
        : 'Resolve the cause, then retry: only what is not in the queue is sent',
    retryable: true,
  };
}

/** What stays in the queue when a run ends, in words. */
export function leftInQueue({
  sent,
  unknown,
  pending,
}: QueueProgress): string[] {
  const unsure = unknown.length + (pending?.indexes.length ?? 0);
  return [
    ...(sent.length > 0
      ? [`${sent.length} messages that are in the queue`]
      : []),
    ...(unsure > 0 ? [`${unsure} messages that may be in the queue`] : []),
  ];
}

function count(some: number, all: number): string {
  return `${some} of ${all} messages`;
}
