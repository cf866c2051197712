/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  SendMessageBatchCommand,
  SendMessageBatchRequestEntry,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { AwsSession } from '@steward/backstage-plugin-aws-access-node';
import { Run } from '@steward/backstage-plugin-provisioning-common';
import { QueueChange } from './FleetChange';

/** What SQS takes at once. */
const BATCH = 10;

/** What became of the messages by their place in the plan. */
export interface Sent {
  sent: number[];
  /** Refused for good, with the reason. */
  refused: { index: number; reason: string }[];
}

/**
 * Sends some of a plan's messages. Each has an id made of the run and its
 * place, by which a FIFO queue tells a repetition, and a reader of any other.
 */
export async function sendMessages(
  session: AwsSession,
  run: Run,
  change: QueueChange,
  indexes: readonly number[],
): Promise<Sent> {
  const { accountId, region, queueUrl } = change;
  const client = session.client(SQSClient, { accountId, region });
  const result: Sent = { sent: [], refused: [] };
  for (let start = 0; start < indexes.length; start += BATCH) {
    const batch = indexes.slice(start, start + BATCH);
    const answer = await client.send(
      new SendMessageBatchCommand({
        QueueUrl: queueUrl,
        Entries: batch.map(index => entryOf(run, change, index)),
      }),
    );
    result.sent.push(...(answer.Successful ?? []).map(({ Id }) => Number(Id)));
    result.refused.push(
      ...(answer.Failed ?? [])
        .filter(({ SenderFault }) => SenderFault)
        .map(({ Id, Code, Message }) => ({
          index: Number(Id),
          reason: [Code, Message].filter(Boolean).join(': '),
        })),
    );
  }
  return result;
}

function entryOf(
  run: Run,
  { messages, queueUrl }: QueueChange,
  index: number,
): SendMessageBatchRequestEntry {
  const { accountId, body } = messages[index];
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
    ...(queueUrl.endsWith('.fifo') && {
      MessageDeduplicationId: id,
      MessageGroupId: accountId,
    }),
  };
}
