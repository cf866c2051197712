/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Queue } from '../../queues/Queue';
import { QueueStore } from '../../queues/QueueStore';
import { OperationContext } from '../AwsService';
import { noSuchQueue } from './sqsErrors';

/** The address of a queue, on the host that was asked. */
export function queueUrl(queue: Queue, { host }: OperationContext): string {
  return `http://${host}/${queue.accountId}/${queue.name}`;
}

/** The queue with an address; an error when there is none in this account and region. */
export function requireQueue(
  queues: QueueStore,
  url: string,
  { caller, region }: OperationContext,
): Queue {
  const [accountId, name] = url.split('/').slice(-2);
  const queue =
    accountId === caller.accountId
      ? queues.get({ accountId, region }, name)
      : undefined;
  if (!queue) {
    throw noSuchQueue();
  }
  return queue;
}
