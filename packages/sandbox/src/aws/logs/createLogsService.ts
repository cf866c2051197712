/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { LogEvent } from '../../machines/containers/containerLog';
import { AwsError } from '../AwsError';
import { AwsService, operation, OperationContext } from '../AwsService';
import { jsonErrors } from '../commonErrors';
import { paginate } from '../paginate';
import { eventPage } from './eventPage';
import { matcherOf } from './filterPattern';
import { LogStream, LogStreams } from './LogStreams';

const errors = jsonErrors({
  throttled: 'ThrottlingException',
  invalid: 'InvalidParameterException',
});

const mostEvents = 10_000;
const inGroup = z.object({
  logGroupName: z.string().min(1).optional(),
  logGroupIdentifier: z.string().min(1).optional(),
});
const times = {
  startTime: z.number().optional(),
  endTime: z.number().optional(),
  limit: z.number().int().min(1).max(mostEvents).default(mostEvents),
  nextToken: z.string().optional(),
};

function placeOf({ caller, region }: OperationContext) {
  return { accountId: caller.accountId, region };
}

function between(input: { startTime?: number; endTime?: number }) {
  const { startTime = 0, endTime = Infinity } = input;
  return ({ timestamp }: LogEvent) =>
    timestamp >= startTime && timestamp < endTime;
}

function notFound(what: 'group' | 'stream'): AwsError {
  return new AwsError(
    'ResourceNotFoundException',
    `The specified log ${what} does not exist.`,
  );
}

function eventIdOf(stream: LogStream, index: number): string {
  const digest = createHash('md5').update(stream.name).digest('hex');
  return (
    BigInt(`0x${digest}`).toString().padStart(40, '3') +
    String(index).padStart(16, '0')
  );
}

/** Amazon CloudWatch Logs, API version 2014-03-28: what the containers write. */
export function createLogsService(logs: LogStreams): AwsService {
  const requireGroup = (
    input: z.infer<typeof inGroup>,
    context: OperationContext,
  ): string => {
    const given = input.logGroupName ?? input.logGroupIdentifier ?? '';
    const group = given.replace(/^arn:.*:log-group:/, '').replace(/:\*$/, '');
    if (!logs.groups(placeOf(context)).includes(group)) {
      throw notFound('group');
    }
    return group;
  };
  const arnOf = (context: OperationContext, group: string) =>
    `arn:aws:logs:${context.region}:${context.caller.accountId}:log-group:${group}`;

  return {
    name: 'logs',
    protocol: 'json1.1',
    errors,
    operations: {
      GetLogEvents: operation(
        inGroup.extend({
          ...times,
          logStreamName: z.string().min(1),
          startFromHead: z.boolean().default(false),
        }),
        (input, context) => {
          const group = requireGroup(input, context);
          const stream = logs
            .streams(placeOf(context), group)
            .find(({ name }) => name === input.logStreamName);
          if (!stream) {
            throw notFound('stream');
          }
          const { events, ...tokens } = eventPage(
            stream.events().filter(between(input)),
            {
              limit: input.limit,
              fromHead: input.startFromHead,
              token: input.nextToken,
            },
          );
          return {
            events: events.map(event => ({
              ...event,
              ingestionTime: event.timestamp + 20,
            })),
            ...tokens,
          };
        },
      ),
      FilterLogEvents: operation(
        inGroup.extend({
          ...times,
          logStreamNames: z.array(z.string()).min(1).max(100).optional(),
          logStreamNamePrefix: z.string().min(1).optional(),
          filterPattern: z.string().max(1024).default(''),
        }),
        (input, context) => {
          const group = requireGroup(input, context);
          const { logStreamNames, logStreamNamePrefix = '' } = input;
          const matches = matcherOf(input.filterPattern);
          const inTime = between(input);
          const found = logs
            .streams(placeOf(context), group)
            .filter(
              ({ name }) =>
                name.startsWith(logStreamNamePrefix) &&
                (!logStreamNames || logStreamNames.includes(name)),
            )
            .flatMap(stream =>
              stream.events().flatMap((event, index) =>
                inTime(event) && matches(event.message)
                  ? [
                      {
                        logStreamName: stream.name,
                        ...event,
                        ingestionTime: event.timestamp + 20,
                        eventId: eventIdOf(stream, index),
                      },
                    ]
                  : [],
              ),
            )
            .sort((a, b) => a.timestamp - b.timestamp);
          const page = paginate(found, {
            listing: `FilterLogEvents/${group}/${logStreamNamePrefix}/${input.filterPattern}`,
            token: input.nextToken,
            size: input.limit,
            errors,
          });
          return {
            events: page.items,
            searchedLogStreams: [],
            nextToken: page.nextToken,
          };
        },
        {
          listing: {
            items: 'events',
            tokenIn: 'nextToken',
            tokenOut: 'nextToken',
          },
        },
      ),
      DescribeLogStreams: operation(
        inGroup.extend({
          logStreamNamePrefix: z.string().min(1).optional(),
          orderBy: z
            .enum(['LogStreamName', 'LastEventTime'])
            .default('LogStreamName'),
          descending: z.boolean().default(false),
          limit: z.number().int().min(1).max(50).default(50),
          nextToken: z.string().optional(),
        }),
        (input, context) => {
          const group = requireGroup(input, context);
          const { logStreamNamePrefix: prefix = '', orderBy } = input;
          const found = logs
            .streams(placeOf(context), group)
            .filter(({ name }) => name.startsWith(prefix))
            .map(stream => {
              const events = stream.events();
              return {
                logStreamName: stream.name,
                creationTime: stream.createdAt,
                firstEventTimestamp: events.at(0)?.timestamp,
                lastEventTimestamp: events.at(-1)?.timestamp,
                arn: `${arnOf(context, group)}:log-stream:${stream.name}`,
                storedBytes: 0,
              };
            })
            .sort((a, b) =>
              orderBy === 'LogStreamName'
                ? a.logStreamName.localeCompare(b.logStreamName)
                : (a.lastEventTimestamp ?? 0) - (b.lastEventTimestamp ?? 0),
            );
          const page = paginate(input.descending ? found.reverse() : found, {
            listing: `DescribeLogStreams/${group}/${prefix}/${orderBy}`,
            token: input.nextToken,
            size: input.limit,
            errors,
          });
          return { logStreams: page.items, nextToken: page.nextToken };
        },
        {
          listing: {
            items: 'logStreams',
            tokenIn: 'nextToken',
            tokenOut: 'nextToken',
          },
        },
      ),
      DescribeLogGroups: operation(
        z.object({
          logGroupNamePrefix: z.string().min(1).optional(),
          limit: z.number().int().min(1).max(50).default(50),
          nextToken: z.string().optional(),
        }),
        (input, context) => {
          const prefix = input.logGroupNamePrefix ?? '';
          const page = paginate(
            logs
              .groups(placeOf(context))
              .filter(name => name.startsWith(prefix)),
            {
              listing: `DescribeLogGroups/${prefix}`,
              token: input.nextToken,
              size: input.limit,
              errors,
            },
          );
          return {
            logGroups: page.items.map(name => ({
              logGroupName: name,
              creationTime: Date.UTC(2026, 0, 15, 9),
              retentionInDays: 30,
              metricFilterCount: 0,
              arn: `${arnOf(context, name)}:*`,
              logGroupArn: arnOf(context, name),
              logGroupClass: 'STANDARD',
              storedBytes: 0,
            })),
            nextToken: page.nextToken,
          };
        },
        {
          listing: {
            items: 'logGroups',
            tokenIn: 'nextToken',
            tokenOut: 'nextToken',
          },
        },
      ),
    },
  };
}
