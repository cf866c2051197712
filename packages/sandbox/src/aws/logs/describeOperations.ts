/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { Operation, operation } from '../AwsService';
import { paginate } from '../paginate';
import {
  groupArn,
  inGroup,
  logsErrors,
  placeOf,
  requireGroup,
} from './logGroup';
import { LogStream, LogStreams } from './LogStreams';

function lastTime(stream: LogStream): number {
  return stream.events().at(-1)?.timestamp ?? 0;
}

function ordered(
  streams: LogStream[],
  input: { orderBy: 'LogStreamName' | 'LastEventTime'; descending: boolean },
): LogStream[] {
  const sorted =
    input.orderBy === 'LogStreamName'
      ? streams.sort((a, b) => a.name.localeCompare(b.name))
      : streams
          .map(stream => ({ stream, last: lastTime(stream) }))
          .sort((a, b) => a.last - b.last)
          .map(({ stream }) => stream);
  return input.descending ? sorted.reverse() : sorted;
}

/** Operations that list groups and streams. */
export function describeOperations(
  logs: LogStreams,
): Record<string, Operation> {
  return {
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
        const group = requireGroup(logs, input, context);
        const { logStreamNamePrefix: prefix = '', orderBy } = input;
        const found = logs
          .streams(placeOf(context), group)
          .filter(({ name }) => name.startsWith(prefix));
        const page = paginate(ordered(found, input), {
          listing: `DescribeLogStreams/${group}/${prefix}/${orderBy}`,
          token: input.nextToken,
          size: input.limit,
          errors: logsErrors,
        });
        return {
          logStreams: page.items.map(stream => {
            const events = stream.events();
            return {
              logStreamName: stream.name,
              creationTime: stream.createdAt,
              firstEventTimestamp: events.at(0)?.timestamp,
              lastEventTimestamp: events.at(-1)?.timestamp,
              arn: `${groupArn(context, group)}:log-stream:${stream.name}`,
              storedBytes: 0,
            };
          }),
          nextToken: page.nextToken,
        };
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
          logs.groups(placeOf(context)).filter(name => name.startsWith(prefix)),
          {
            listing: `DescribeLogGroups/${prefix}`,
            token: input.nextToken,
            size: input.limit,
            errors: logsErrors,
          },
        );
        return {
          logGroups: page.items.map(name => ({
            logGroupName: name,
            creationTime: Date.UTC(2026, 0, 15, 9),
            retentionInDays: 30,
            metricFilterCount: 0,
            arn: `${groupArn(context, name)}:*`,
            logGroupArn: groupArn(context, name),
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
  };
}
