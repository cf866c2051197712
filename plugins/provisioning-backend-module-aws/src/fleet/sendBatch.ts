/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  SendMessageBatchCommand,
  SendMessageBatchRequestEntry,
  SQSClient,
} from '@aws-sdk/client-sqs';
import {
  AwsSession,
  classifyAwsError,
} from '@steward/backstage-plugin-aws-access-node';
import { Run } from '@steward/backstage-plugin-provisioning-common';
import { failureWords } from '@steward/backstage-plugin-provisioning-node';
import { QueueChange } from './FleetChange';
import { isFinalQueueError } from './isFinalQueueError';
import { UnsentMessage } from './QueueProgress';

/** What SQS takes at once: messages, and bytes of all together. */
const MOST_MESSAGES = 10;
const MOST_BYTES = 256 * 1024;
/** What the attributes of a message come to at most. */
const ATTRIBUTE_BYTES = 1024;

/** There were no credentials or no connection, so nothing was sent. */
const NOT_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|(Credentials|Token)ProviderError)$/;

/** What became of a batch. */
export type BatchAnswer =
  | {
      is: 'answered';
      sent: number[];
      /** Not taken, and never will be. */
      refused: UnsentMessage[];
      /** Not taken this time. */
      failed: UnsentMessage[];
    }
  /** SQS took none of it; with `isFinal` it never will. */
  | { is: 'declined'; reason: string; isFinal: boolean }
  /** SQS may have taken all of it: its answer did not arrive. */
  | { is: 'lost'; reason: string };

/** Messages that go into one batch: the first of those that are due. */
export function batchOf(
  { messages }: QueueChange,
  due: readonly number[],
): number[] {
  let bytes = 0;
  const tooMany = due.findIndex((index, count) => {
    bytes += Buffer.byteLength(messages[index].body) + ATTRIBUTE_BYTES;
    return count >= MOST_MESSAGES || (count > 0 && bytes > MOST_BYTES);
  });
  return tooMany < 0 ? [...due] : due.slice(0, tooMany);
}

/** Whether SQS itself tells repetitions, for five minutes. */
export function isFifo({ queueUrl }: Pick<QueueChange, 'queueUrl'>): boolean {
  return queueUrl.endsWith('.fifo');
}

/**
 * Sends some of a plan's messages, once. Each has an id made of the run and its
 * place, by which a FIFO queue tells a repetition, and so can a receiver.
 *
 * Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html
 */
export async function sendBatch(
  session: AwsSession,
  run: Run,
  change: QueueChange,
  indexes: readonly number[],
): Promise<BatchAnswer> {
  const { accountId, region, queueUrl } = change;
  const client = session.client(SQSClient, { accountId, region, once: true });
  try {
    const { Successful = [], Failed = [] } = await client.send(
      new SendMessageBatchCommand({
        QueueUrl: queueUrl,
        Entries: indexes.map(index => entryOf(run, change, index)),
      }),
    );
    const reasons = (isSenderFault: boolean) =>
      Failed.filter(({ SenderFault }) => SenderFault === isSenderFault).map(
        ({ Id, Code, Message }) => ({
          index: Number(Id),
          reason: [Code, Message].filter(Boolean).join(': '),
        }),
      );
    return {
      is: 'answered',
      sent: Successful.map(({ Id }) => Number(Id)),
      refused: reasons(true),
      failed: reasons(false),
    };
  } catch (error) {
    return answerOf(error);
  }
}

/** An error of AWS that says that it took nothing; any other may have come after it took all. */
function answerOf(error: unknown): BatchAnswer {
  const { status, operation, code } = classifyAwsError(error);
  const reason = failureWords(error);
  const isOfOtherCall =
    operation !== undefined && operation !== 'SendMessageBatch';
  const wasSent = !isOfOtherCall && !NOT_SENT.test(code);
  if (wasSent && (status === undefined || status >= 500)) {
    return { is: 'lost', reason };
  }
  return {
    is: 'declined',
    reason,
    isFinal: isFinalQueueError(error),
  };
}

function entryOf(
  run: Run,
  change: QueueChange,
  index: number,
): SendMessageBatchRequestEntry {
  const { accountId, body } = change.messages[index];
  const id = `${run.id}-${index}`;
  const text = (StringValue: string) => ({ DataType: 'String', StringValue });
  return {
    Id: String(index),
    MessageBody: body,
    MessageAttributes: {
      StewardMessageId: text(id),
      StewardRunId: text(run.id),
      StewardCorrelationId: text(run.correlationId),
    },
    ...(isFifo(change) && {
      MessageDeduplicationId: id,
      MessageGroupId: accountId,
    }),
  };
}
