/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { Queue, queueDefaults } from '../../queues/Queue';
import { QueueStore } from '../../queues/QueueStore';
import { AwsError } from '../AwsError';
import { AwsService, Operation, operation } from '../AwsService';
import { messageOperations } from './messageOperations';
import { queueUrl, requireQueue } from './queueOf';
import { noSuchQueue, sqsErrors } from './sqsErrors';

const settings = z.record(z.string(), z.string()).default({});
const inQueue = z.object({ QueueUrl: z.string().min(1) });

const fifoSettings = ['FifoQueue', 'ContentBasedDeduplication'];

function requireSettings(name: string, given: Record<string, string>) {
  const isFifo = name.endsWith('.fifo');
  const known = [
    ...Object.keys(queueDefaults),
    ...(isFifo ? fifoSettings : []),
  ];
  const unknown = Object.keys(given).find(one => !known.includes(one));
  if (unknown) {
    throw new AwsError('InvalidAttributeName', `Unknown Attribute ${unknown}.`);
  }
}

function attributesOf(queue: Queue): Record<string, string> {
  const now = Date.now();
  const messages = queue.messages();
  const count = (kind: (message: (typeof messages)[number]) => boolean) =>
    String(messages.filter(kind).length);
  const seconds = String(Math.floor(queue.createdAt / 1000));
  return {
    ...queue.settings,
    QueueArn: queue.arn,
    ApproximateNumberOfMessages: count(({ visibleAt }) => visibleAt <= now),
    ApproximateNumberOfMessagesDelayed: count(
      message => message.visibleAt > now && message.receiveCount === 0,
    ),
    ApproximateNumberOfMessagesNotVisible: count(
      message => message.visibleAt > now && message.receiveCount > 0,
    ),
    CreatedTimestamp: seconds,
    LastModifiedTimestamp: seconds,
    SqsManagedSseEnabled: 'true',
  };
}

function queueOperations(queues: QueueStore): Record<string, Operation> {
  return {
    CreateQueue: operation(
      z.object({
        QueueName: z
          .string()
          .max(80)
          .regex(/^[\w-]+(\.fifo)?$/),
        Attributes: settings,
      }),
      (input, context) => {
        const { caller, region } = context;
        const place = { accountId: caller.accountId, region };
        requireSettings(input.QueueName, input.Attributes);
        const isFifo = input.Attributes.FifoQueue === 'true';
        if (isFifo !== input.QueueName.endsWith('.fifo')) {
          throw new AwsError(
            'InvalidParameterValue',
            'The name of a FIFO queue must end with .fifo, and that of no other queue.',
          );
        }
        const known = queues.get(place, input.QueueName);
        const differs = Object.entries(input.Attributes).some(
          ([name, value]) => known && known.settings[name] !== value,
        );
        if (differs) {
          throw new AwsError(
            'QueueNameExists',
            'A queue already exists with the same name and a different value for an attribute.',
          );
        }
        const queue =
          known ?? queues.create(place, input.QueueName, input.Attributes);
        return { QueueUrl: queueUrl(queue, context) };
      },
    ),
    DeleteQueue: operation(inQueue, (input, context) => {
      queues.delete(requireQueue(queues, input.QueueUrl, context));
      return {};
    }),
    PurgeQueue: operation(inQueue, (input, context) => {
      queues.purge(requireQueue(queues, input.QueueUrl, context));
      return {};
    }),
    GetQueueUrl: operation(
      z.object({
        QueueName: z.string().min(1),
        QueueOwnerAWSAccountId: z.string().optional(),
      }),
      (input, context) => {
        const { caller, region } = context;
        const queue = queues.get(
          { accountId: caller.accountId, region },
          input.QueueName,
        );
        const owner = input.QueueOwnerAWSAccountId ?? caller.accountId;
        if (!queue || owner !== caller.accountId) {
          throw noSuchQueue();
        }
        return { QueueUrl: queueUrl(queue, context) };
      },
    ),
    ListQueues: operation(
      z.object({ QueueNamePrefix: z.string().default('') }),
      (input, context) => {
        const { caller, region } = context;
        return {
          QueueUrls: queues
            .in({ accountId: caller.accountId, region })
            .filter(({ name }) => name.startsWith(input.QueueNamePrefix))
            .map(queue => queueUrl(queue, context)),
        };
      },
    ),
    GetQueueAttributes: operation(
      inQueue.extend({ AttributeNames: z.array(z.string()).default([]) }),
      (input, context) => {
        const queue = requireQueue(queues, input.QueueUrl, context);
        const { AttributeNames: names } = input;
        const found = Object.entries(attributesOf(queue)).filter(
          ([name]) => names.includes('All') || names.includes(name),
        );
        return found.length > 0
          ? { Attributes: Object.fromEntries(found) }
          : {};
      },
    ),
    SetQueueAttributes: operation(
      inQueue.extend({ Attributes: settings }),
      (input, context) => {
        const queue = requireQueue(queues, input.QueueUrl, context);
        requireSettings(queue.name, input.Attributes);
        Object.assign(queue.settings, input.Attributes);
        queues.saveSettings(queue);
        return {};
      },
    ),
  };
}

/** Amazon SQS, API version 2012-11-05, with its JSON protocol. */
export function createSqsService(queues: QueueStore): AwsService {
  return {
    name: 'sqs',
    protocol: 'json1.0',
    errors: sqsErrors,
    operations: { ...queueOperations(queues), ...messageOperations(queues) },
  };
}
