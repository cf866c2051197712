/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import {
  AwsAccess,
  classifyAwsError,
} from '@steward/backstage-plugin-aws-access-node';
import { isFinalQueueError } from './isFinalQueueError';
import { failureWords } from '@steward/backstage-plugin-provisioning-node';

/** Where a queue is. */
export interface QueuePlace {
  url: string;
  accountId: string;
  region: string;
}

/**
 * Asks SQS for a queue.
 *
 * @returns why no message can ever go there, or what could not be checked; in words.
 * @throws what is to be tried again.
 */
export async function checkQueue(
  aws: AwsAccess,
  { url, accountId, region }: QueuePlace,
  correlationId: string,
): Promise<{ fault?: string; unchecked?: string }> {
  const client = aws
    .session({ correlationId })
    .client(SQSClient, { accountId, region });
  try {
    await client.send(
      new GetQueueAttributesCommand({
        QueueUrl: url,
        AttributeNames: ['QueueArn'],
      }),
    );
    return {};
  } catch (error) {
    if (isFinalQueueError(error)) {
      return { fault: failureWords(error) };
    }
    const { kind, missingAction } = classifyAwsError(error);
    if (kind === 'denied' && missingAction === 'sqs:GetQueueAttributes') {
      return {
        unchecked: `Steward could not check that ${url} exists: ${failureWords(
          error,
        )}`,
      };
    }
    throw error;
  }
}
