/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { EventStore } from '../../events/EventStore';
import {
  AwsService,
  Members,
  operation,
  OperationContext,
} from '../AwsService';
import { jsonErrors } from '../commonErrors';

const errors = jsonErrors({
  throttled: 'ThrottlingException',
  invalid: 'ValidationException',
});

const entry = z.object({
  Source: z.string().optional(),
  DetailType: z.string().optional(),
  Detail: z.string().optional(),
  EventBusName: z.string().min(1).default('default'),
  Resources: z.array(z.string()).optional(),
  /** Seconds since 1970. */
  Time: z.number().optional(),
});

const notAnObject = {
  ErrorCode: 'MalformedDetail',
  ErrorMessage: 'Detail is malformed.',
};

function readDetail(text: string): Record<string, unknown> | undefined {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) {
      return undefined;
    }
    throw error;
  }
}

function putEntry(
  events: EventStore,
  input: z.infer<typeof entry>,
  { caller, region }: OperationContext,
): Members {
  const { Source, DetailType, Detail } = input;
  const [missing] = Object.entries({ Source, DetailType, Detail }).find(
    ([, value]) => !value,
  ) ?? [undefined];
  if (missing || !Source || !DetailType || !Detail) {
    return {
      ErrorCode: 'InvalidArgument',
      ErrorMessage: `Parameter ${missing} is not valid. Reason: ${missing} is a required argument.`,
    };
  }
  if (Source.startsWith('aws.')) {
    return {
      ErrorCode: 'NotAuthorizedForSourceException',
      ErrorMessage: 'Not authorized for the source.',
    };
  }
  const detail = readDetail(Detail);
  if (!detail) {
    return notAnObject;
  }
  const bus = input.EventBusName.split('/').at(-1) ?? '';
  const event = events.put(bus, {
    accountId: caller.accountId,
    region,
    source: Source,
    detailType: DetailType,
    detail,
    resources: input.Resources,
    time: input.Time === undefined ? undefined : input.Time * 1000,
  });
  return { EventId: event.id };
}

/** Amazon EventBridge, API version 2015-10-07: events are kept, for anyone who asks the control API. */
export function createEventBridgeService(events: EventStore): AwsService {
  return {
    name: 'events',
    protocol: 'json1.1',
    errors,
    operations: {
      PutEvents: operation(
        z.object({ Entries: z.array(entry).min(1).max(10) }),
        (input, context) => {
          const Entries = input.Entries.map(one =>
            putEntry(events, one, context),
          );
          return {
            FailedEntryCount: Entries.filter(one => 'ErrorCode' in one).length,
            Entries,
          };
        },
      ),
    },
  };
}
