/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { LogEvent } from '../../machines/containers/containerLog';
import { Operation, operation } from '../AwsService';
import { paginate } from '../paginate';
import { eventPage } from './eventPage';
import { matcherOf } from './filterPattern';
import {
  inGroup,
  logsErrors,
  notFound,
  placeOf,
  requireGroup,
} from './logGroup';
import { LogStream, LogStreams } from './LogStreams';

const mostEvents = 10_000;
const times = {
  startTime: z.number().optional(),
  endTime: z.number().optional(),
  limit: z.number().int().min(1).max(mostEvents).default(mostEvents),
  nextToken: z.string().optional(),
};

function between(input: { startTime?: number; endTime?: number }) {
  const { startTime = 0, endTime = Infinity } = input;
  return ({ timestamp }: LogEvent) =>
    timestamp >= startTime && timestamp < endTime;
}

function eventIdOf(stream: LogStream, index: number): string {
  const digest = createHash('md5').update(stream.name).digest('hex');
  return (
    BigInt(`0x${digest}`).toString().padStart(40, '3') +
    String(index).padStart(16, '0')
  );
}

/** Operations that read lines. */
export function eventOperations(logs: LogStreams): Record<string, Operation> {
  return {
    GetLogEvents: operation(
      inGroup.extend({
        ...times,
        logStreamName: z.string().min(1),
        startFromHead: z.boolean().default(false),
      }),
      (input, context) => {
        const group = requireGroup(logs, input, context);
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
        const group = requireGroup(logs, input, context);
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
          errors: logsErrors,
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
  };
}
