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
import { readMark, writeMark } from '../pageMark';
import { RateLimit } from '../RateLimit';
import {
  isInTrailOf,
  isManagementEvent,
  isReadOnly,
  trailRegionOf,
} from './managementEvents';
import {
  eventSourceOf,
  resourcesOf,
  trailEvent,
  userNameOf,
} from './trailEvent';

const errors = jsonErrors({
  throttled: 'ThrottlingException',
  invalid: 'InvalidParameterException',
  invalidToken: 'InvalidNextTokenException',
});

type Attribute = (call: Call) => string | undefined;

const attributes: Readonly<Record<string, Attribute>> = {
  EventId: call => call.id,
  EventName: call => call.operation,
  ReadOnly: call => String(isReadOnly(call)),
  Username: call => userNameOf(call.signer),
  EventSource: eventSourceOf,
  AccessKeyId: call => call.signer?.accessKeyId,
};

const lookupInput = z.object({
  LookupAttributes: z
    .array(z.object({ AttributeKey: z.string(), AttributeValue: z.string() }))
    .max(1)
    .default([]),
  StartTime: z.number().optional(),
  EndTime: z.number().optional(),
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

function matcherOf(input: LookupInput): (call: Call) => boolean {
  const [wanted] = input.LookupAttributes;
  if (!wanted) {
    return () => true;
  }
  const { AttributeKey: key, AttributeValue: value } = wanted;
  if (Object.hasOwn(attributes, key)) {
    return call => attributes[key](call) === value;
  }
  switch (key) {
    case 'ResourceName':
      return call => resourcesOf(call).some(({ name }) => name === value);
    case 'ResourceType':
      return call => resourcesOf(call).some(({ type }) => type === value);
    default:
      throw new AwsError(
        'InvalidLookupAttributesException',
        `${key} is not a lookup attribute.`,
      );
  }
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

/** Where the next page begins: calls may have come since the last. */
function placeAfter(found: Call[], token: string, listing: string): number {
  const [, , id] = readMark(token, listing, errors);
  const last = found.findIndex(call => call.id === id);
  if (last < 0) {
    throw errors.invalidToken(`Invalid Token: '${token}'`);
  }
  return last + 1;
}

/** CloudTrail, API version 2013-11-01: the event history of what the sandbox was really asked. */
export function createCloudTrailService(options: {
  calls: CallLog;
  settings: SandboxSettings;
}): AwsService {
  const { calls, settings } = options;
  const limit = RateLimit.create({ calls: 2, perMs: 1000 });

  const find = (
    input: LookupInput,
    { caller, region }: OperationContext,
  ): Call[] => {
    const matches = matcherOf(input);
    const { from, to } = timesOf(input, settings.values.cloudTrailDelayMs);
    return calls
      .kept()
      .filter(call => {
        const time = Date.parse(call.time);
        return (
          time >= from &&
          time <= to &&
          matches(call) &&
          isInTrailOf(call, caller.accountId) &&
          trailRegionOf(call) === region &&
          isManagementEvent(call)
        );
      })
      .reverse();
  };

  return {
    name: 'cloudtrail',
    protocol: 'json1.1',
    errors,
    operations: {
      LookupEvents: operation(
        lookupInput,
        (input, context) => {
          const { accountId } = context.caller;
          const place = `${accountId}/${context.region}`;
          if (settings.values.limitLookupEvents && !limit.take(place)) {
            throw errors.throttled();
          }
          const { NextToken: token, MaxResults, ...query } = input;
          const size = pageSizeOf(input);
          const listing = `${place}/${JSON.stringify(query)}`;
          const found = find(input, context);
          const first = token ? placeAfter(found, token, listing) : 0;
          const page = found.slice(first, first + size);
          const last = page.at(-1);
          return {
            Events: page.map(call => trailEvent(call, accountId)),
            NextToken:
              last && first + size < found.length
                ? writeMark([listing, first, last.id])
                : undefined,
          };
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
