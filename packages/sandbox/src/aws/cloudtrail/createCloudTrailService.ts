/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { Call } from '../../calls/Call';
import { CallLog } from '../../calls/CallLog';
import { SandboxSettings } from '../../settings/SandboxSettings';
import { AwsError } from '../AwsError';
import { AwsService, operation, OperationContext } from '../AwsService';
import { jsonErrors } from '../commonErrors';
import { paginate } from '../paginate';
import { RateLimit } from '../RateLimit';
import {
  isInTrailOf,
  isManagementEvent,
  trailRegionOf,
} from './managementEvents';
import { trailEvent } from './trailEvent';

const errors = jsonErrors({
  throttled: 'ThrottlingException',
  invalid: 'InvalidParameterException',
  invalidToken: 'InvalidNextTokenException',
});

type TrailEvent = ReturnType<typeof trailEvent>;

const attributes: Record<string, (event: TrailEvent) => string | undefined> = {
  EventId: event => event.EventId,
  EventName: event => event.EventName,
  ReadOnly: event => event.ReadOnly,
  Username: event => event.Username,
  EventSource: event => event.EventSource,
  AccessKeyId: event => event.AccessKeyId,
};

const lookupInput = z.object({
  LookupAttributes: z
    .array(z.object({ AttributeKey: z.string(), AttributeValue: z.string() }))
    .max(1)
    .default([]),
  StartTime: z.number().optional(),
  EndTime: z.number().optional(),
  EventCategory: z.literal('insight').optional(),
  MaxResults: z.number().optional(),
  NextToken: z.string().optional(),
});
type LookupInput = z.infer<typeof lookupInput>;

const mostEvents = 50;
const historyMs = 90 * 86_400_000;

function pageSizeOf({ MaxResults = mostEvents }: LookupInput): number {
  if (MaxResults < 1 || MaxResults > mostEvents) {
    throw new AwsError(
      'InvalidMaxResultsException',
      `Value ${MaxResults} at 'maxResults' failed to satisfy constraint: Member must have value from 1 to ${mostEvents}`,
    );
  }
  return MaxResults;
}

function matcherOf(input: LookupInput): (event: TrailEvent) => boolean {
  const [wanted] = input.LookupAttributes;
  if (!wanted) {
    return () => true;
  }
  const { AttributeKey: key, AttributeValue: value } = wanted;
  const read = attributes[key];
  if (read) {
    return event => read(event) === value;
  }
  if (key !== 'ResourceName' && key !== 'ResourceType') {
    throw new AwsError(
      'InvalidLookupAttributesException',
      `${key} is not a lookup attribute.`,
    );
  }
  return event => event.Resources.some(resource => resource[key] === value);
}

function timesOf(input: LookupInput, delayMs: number) {
  const { StartTime = 0, EndTime = Infinity } = input;
  if (StartTime > EndTime) {
    throw new AwsError(
      'InvalidTimeRangeException',
      'The start time is after the end time.',
    );
  }
  const now = Date.now();
  return {
    from: Math.max(StartTime * 1000, now - historyMs),
    to: Math.min(EndTime * 1000 + 999, now - delayMs),
  };
}

/** CloudTrail, API version 2013-11-01: the event history of what the sandbox was really asked. */
export function createCloudTrailService(options: {
  calls: CallLog;
  settings: SandboxSettings;
}): AwsService {
  const { calls, settings } = options;
  const limit = RateLimit.create({ calls: 2, perMs: 1000 });

  const callsIn = ({ caller, region }: OperationContext): Call[] =>
    calls
      .kept()
      .filter(
        call =>
          isInTrailOf(call, caller.accountId) &&
          trailRegionOf(call) === region &&
          isManagementEvent(call),
      );

  return {
    name: 'cloudtrail',
    protocol: 'json1.1',
    errors,
    operations: {
      LookupEvents: operation(
        lookupInput,
        (input, context) => {
          const { accountId } = context.caller;
          const { limitLookupEvents, cloudTrailDelayMs } = settings.values;
          if (
            limitLookupEvents &&
            !limit.take(`${accountId}/${context.region}`)
          ) {
            throw errors.throttled();
          }
          const size = pageSizeOf(input);
          const matches = matcherOf(input);
          const { from, to } = timesOf(input, cloudTrailDelayMs);
          if (input.EventCategory === 'insight') {
            return { Events: [] };
          }
          const found = callsIn(context)
            .filter(call => {
              const time = Date.parse(call.time);
              return time >= from && time <= to;
            })
            .map(call => trailEvent(call, accountId))
            .filter(matches)
            .reverse();
          const page = paginate(found, {
            listing: JSON.stringify([
              accountId,
              context.region,
              input.LookupAttributes,
              input.StartTime,
              input.EndTime,
            ]),
            token: input.NextToken,
            size,
            errors,
          });
          return { Events: page.items, NextToken: page.nextToken };
        },
        {
          listing: {
            items: 'Events',
            tokenIn: 'NextToken',
            tokenOut: 'NextToken',
          },
        },
      ),
    },
  };
}
