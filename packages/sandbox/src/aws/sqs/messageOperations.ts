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
  MessageGroupId: z.string().min(1).max(128).optional(),
  MessageDeduplicationId: z.string().min(1).max(128).optional(),
});
const inQueue = z.object({ QueueUrl: z.string().min(1) });
/** What a batch may come to in all. */
const MOST_BATCH_BYTES = 1_048_576;
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
    ...fifoOf(queue, input),
    body,
    attributes: input.MessageAttributes,
    senderId: caller.userId,
    delayMs:
      input.DelaySeconds === undefined
        ? queue.milliseconds('DelaySeconds')
        : input.DelaySeconds * 1000,
  });
  return {
    MessageId: sent.id,
    MD5OfMessageBody: md5(body),
    ...(queue.isFifo && {
      SequenceNumber: String(sent.sentAt).padStart(20, '0'),
    }),
  };
}

/** What a FIFO queue needs beside the message. */
function fifoOf(queue: Queue, input: z.infer<typeof message>) {
  const { MessageGroupId: groupId, MessageDeduplicationId: given } = input;
  if (!queue.isFifo) {
    if (given) {
      throw new AwsError(
        'InvalidParameterValue',
        `Value ${given} for parameter MessageDeduplicationId is invalid. Reason: The request includes a parameter that is not valid for this queue type.`,
      );
    }
    return {};
  }
  if (!groupId) {
    throw new AwsError(
      'MissingParameter',
      'The request must contain the parameter MessageGroupId.',
    );
  }
  const ofContent =
    queue.settings.ContentBasedDeduplication === 'true'
      ? createHash('sha256').update(input.MessageBody).digest('hex')
      : undefined;
  const deduplicationId = given ?? ofContent;
  if (!deduplicationId) {
    throw new AwsError(
      'InvalidParameterValue',
      'The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
    );
  }
  return { groupId, deduplicationId };
}

/** Sends an entry of a batch: one that is refused costs the others nothing. */
function sendEntry(
  work: () => Members,
  Id: string,
): { Successful: Members } | { Failed: Members } {
  try {
    return { Successful: { Id, ...work() } };
  } catch (error) {
    if (!(error instanceof AwsError)) {
      throw error;
    }
    const { code, message: text } = error;
    return { Failed: { Id, SenderFault: true, Code: code, Message: text } };
  }
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
        ...(received.groupId && { MessageGroupId: received.groupId }),
        ...(received.deduplicationId && {
          MessageDeduplicationId: received.deduplicationId,
        }),
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
        const bytes = input.Entries.reduce(
          (sum, { MessageBody }) => sum + Buffer.byteLength(MessageBody),
          0,
        );
        if (bytes > MOST_BATCH_BYTES) {
          throw new AwsError(
            'BatchRequestTooLong',
            `Batch requests cannot be longer than ${MOST_BATCH_BYTES} bytes. You have sent ${bytes} bytes.`,
          );
        }
        const results = input.Entries.map(entry =>
          sendEntry(() => send(queues, queue, entry, context), entry.Id),
        );
        return {
          Successful: results.flatMap(one =>
            'Successful' in one ? [one.Successful] : [],
          ),
          Failed: results.flatMap(one => ('Failed' in one ? [one.Failed] : [])),
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
