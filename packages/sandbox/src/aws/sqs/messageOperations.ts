/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Queue, QueueMessage } from '../../queues/Queue';
import { QueueStore } from '../../queues/QueueStore';
import { AwsError } from '../AwsError';
import { Members, Operation, operation, OperationContext } from '../AwsService';
import { requireQueue } from './queueOf';

const attribute = z.object({
  DataType: z.string().min(1),
  StringValue: z.string().optional(),
  BinaryValue: z.string().optional(),
});
const message = z.object({
  MessageBody: z.string().min(1),
  DelaySeconds: z.number().int().min(0).max(900).optional(),
  MessageAttributes: z.record(z.string(), attribute).default({}),
});
const inQueue = z.object({ QueueUrl: z.string().min(1) });
const batchId = z.string().regex(/^[\w-]{1,80}$/);

const receiveInput = inQueue.extend({
  AttributeNames: z.array(z.string()).default([]),
  MessageSystemAttributeNames: z.array(z.string()).default([]),
  MessageAttributeNames: z.array(z.string()).default([]),
  MaxNumberOfMessages: z.number().int().min(1).max(10).default(1),
  VisibilityTimeout: z.number().int().min(0).max(43_200).optional(),
  WaitTimeSeconds: z.number().int().min(0).max(20).optional(),
});

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

function send(
  queues: QueueStore,
  queue: Queue,
  input: z.infer<typeof message>,
  { caller }: OperationContext,
): Members {
  const body = input.MessageBody;
  if (Buffer.byteLength(body) > Number(queue.settings.MaximumMessageSize)) {
    throw new AwsError(
      'InvalidParameterValue',
      `One or more parameters are invalid. Reason: Message must be shorter than ${queue.settings.MaximumMessageSize} bytes.`,
    );
  }
  const sent = queues.send(queue, {
    body,
    attributes: input.MessageAttributes,
    senderId: caller.userId,
    delayMs:
      input.DelaySeconds === undefined
        ? queue.milliseconds('DelaySeconds')
        : input.DelaySeconds * 1000,
  });
  return { MessageId: sent.id, MD5OfMessageBody: md5(body) };
}

function chosen<T>(all: Record<string, T>, names: string[]) {
  const wanted = Object.entries(all).filter(
    ([name]) =>
      names.includes('All') ||
      names.some(asked =>
        asked.endsWith('.*')
          ? name.startsWith(asked.slice(0, -1))
          : name === asked,
      ),
  );
  return wanted.length > 0 ? Object.fromEntries(wanted) : undefined;
}

function messageWire(
  received: QueueMessage,
  input: z.infer<typeof receiveInput>,
): Members {
  return {
    MessageId: received.id,
    ReceiptHandle: received.receipt,
    MD5OfBody: md5(received.body),
    Body: received.body,
    Attributes: chosen(
      {
        SenderId: received.senderId,
        SentTimestamp: String(received.sentAt),
        ApproximateReceiveCount: String(received.receiveCount),
        ApproximateFirstReceiveTimestamp: String(received.firstReceivedAt),
      },
      [...input.AttributeNames, ...input.MessageSystemAttributeNames],
    ),
    MessageAttributes: chosen(received.attributes, input.MessageAttributeNames),
  };
}

async function receive(queue: Queue, input: z.infer<typeof receiveInput>) {
  const waitMs =
    input.WaitTimeSeconds === undefined
      ? queue.milliseconds('ReceiveMessageWaitTimeSeconds')
      : input.WaitTimeSeconds * 1000;
  const hiddenMs =
    input.VisibilityTimeout === undefined
      ? queue.milliseconds('VisibilityTimeout')
      : input.VisibilityTimeout * 1000;
  const end = Date.now() + waitMs;
  let taken = queue.receive(input.MaxNumberOfMessages, hiddenMs);
  while (taken.length === 0 && Date.now() < end) {
    // A hidden message comes back without a word, so it is looked for each second
    await queue.wait(Math.min(1000, end - Date.now()));
    taken = queue.receive(input.MaxNumberOfMessages, hiddenMs);
  }
  return taken;
}

function requireMessage(queue: Queue, receipt: string): QueueMessage {
  const found = queue.ofReceipt(receipt);
  if (!found) {
    throw new AwsError(
      'ReceiptHandleIsInvalid',
      `The input receipt handle "${receipt}" is not a valid receipt handle.`,
    );
  }
  return found;
}

function requireEntries(entries: { Id: string }[]) {
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length) {
    throw new AwsError(
      'BatchEntryIdsNotDistinct',
      'Two or more batch entries in the request have the same Id.',
    );
  }
}

/** Operations on messages. */
export function messageOperations(
  queues: QueueStore,
): Record<string, Operation> {
  return {
    SendMessage: operation(inQueue.extend(message.shape), (input, context) =>
      send(
        queues,
        requireQueue(queues, input.QueueUrl, context),
        input,
        context,
      ),
    ),
    SendMessageBatch: operation(
      inQueue.extend({
        Entries: z
          .array(message.extend({ Id: batchId }))
          .min(1)
          .max(10),
      }),
      (input, context) => {
        const queue = requireQueue(queues, input.QueueUrl, context);
        requireEntries(input.Entries);
        return {
          Successful: input.Entries.map(entry => ({
            Id: entry.Id,
            ...send(queues, queue, entry, context),
          })),
          Failed: [],
        };
      },
    ),
    ReceiveMessage: operation(receiveInput, async (input, context) => {
      const queue = requireQueue(queues, input.QueueUrl, context);
      const taken = await receive(queue, input);
      return taken.length === 0
        ? {}
        : { Messages: taken.map(received => messageWire(received, input)) };
    }),
    DeleteMessage: operation(
      inQueue.extend({ ReceiptHandle: z.string().min(1) }),
      (input, context) => {
        const queue = requireQueue(queues, input.QueueUrl, context);
        const found = queue.ofReceipt(input.ReceiptHandle);
        if (found) {
          queues.deleteMessage(queue, found.id);
        }
        return {};
      },
    ),
    DeleteMessageBatch: operation(
      inQueue.extend({
        Entries: z
          .array(z.object({ Id: batchId, ReceiptHandle: z.string().min(1) }))
          .min(1)
          .max(10),
      }),
      (input, context) => {
        const queue = requireQueue(queues, input.QueueUrl, context);
        requireEntries(input.Entries);
        for (const { ReceiptHandle } of input.Entries) {
          const found = queue.ofReceipt(ReceiptHandle);
          if (found) {
            queues.deleteMessage(queue, found.id);
          }
        }
        return {
          Successful: input.Entries.map(({ Id }) => ({ Id })),
          Failed: [],
        };
      },
    ),
    ChangeMessageVisibility: operation(
      inQueue.extend({
        ReceiptHandle: z.string().min(1),
        VisibilityTimeout: z.number().int().min(0).max(43_200),
      }),
      (input, context) => {
        const queue = requireQueue(queues, input.QueueUrl, context);
        queue.hide(
          requireMessage(queue, input.ReceiptHandle),
          input.VisibilityTimeout * 1000,
        );
        return {};
      },
    ),
  };
}
