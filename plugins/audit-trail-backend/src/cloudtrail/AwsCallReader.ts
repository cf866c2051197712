/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CloudTrailClient,
  Event,
  LookupEventsCommand,
} from '@aws-sdk/client-cloudtrail';
import { AwsCall } from '@steward/backstage-plugin-audit-trail-common';
import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { scrubText } from '@steward/backstage-plugin-portal-node';
import { z } from 'zod';
import { SessionTarget } from './sessionsOf';

const MAX_PAGES = 10;
const PAGE_SIZE = 50;

// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
const recordSchema = z.object({
  eventID: z.string(),
  eventTime: z.string(),
  eventSource: z.string(),
  eventName: z.string(),
  awsRegion: z.string(),
  recipientAccountId: z.string().optional(),
  readOnly: z.boolean().optional(),
  errorCode: z.string().optional(),
  errorMessage: z.string().optional(),
});

/** Asks CloudTrail's event history for the calls of a session. */
export class AwsCallReader {
  static create(aws: AwsAccess): AwsCallReader {
    return new AwsCallReader(aws);
  }

  readonly #aws: AwsAccess;

  private constructor(aws: AwsAccess) {
    this.#aws = aws;
  }

  /**
   * The newest 500 management events at most.
   *
   * @throws what AWS answers.
   */
  async read(target: SessionTarget, from: Date): Promise<AwsCall[]> {
    const { session, accountId, region } = target;
    const client = this.#aws
      .session({ purpose: 'cloudtrail' })
      .client(CloudTrailClient, { accountId, region });
    const calls: AwsCall[] = [];
    let NextToken: string | undefined;
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const answer = await client.send(
        new LookupEventsCommand({
          LookupAttributes: [
            { AttributeKey: 'Username', AttributeValue: session },
          ],
          StartTime: from,
          MaxResults: PAGE_SIZE,
          NextToken,
        }),
      );
      calls.push(
        ...(answer.Events ?? []).map(event => callOf(event, accountId)),
      );
      NextToken = answer.NextToken;
      if (!NextToken) {
        break;
      }
    }
    return calls;
  }
}

function callOf(event: Event, accountId: string): AwsCall {
  const record = recordSchema.parse(JSON.parse(event.CloudTrailEvent ?? ''));
  const error = [record.errorCode, record.errorMessage]
    .filter(Boolean)
    .join(': ');
  return {
    eventId: record.eventID,
    time: new Date(record.eventTime).toISOString(),
    service: record.eventSource,
    action: record.eventName,
    accountId: record.recipientAccountId ?? accountId,
    region: record.awsRegion,
    readOnly: record.readOnly ?? event.ReadOnly === 'true',
    ...(error && { error: scrubText(error).text }),
    resources: (event.Resources ?? []).map(resource => ({
      type: resource.ResourceType ?? '',
      name: resource.ResourceName ?? '',
    })),
  };
}
