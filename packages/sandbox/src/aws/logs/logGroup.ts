/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { AwsError } from '../AwsError';
import { OperationContext } from '../AwsService';
import { jsonErrors } from '../commonErrors';
import { LogStreams } from './LogStreams';

/** Errors that any operation of CloudWatch Logs may give. */
export const logsErrors = jsonErrors({
  throttled: 'ThrottlingException',
  invalid: 'InvalidParameterException',
});

/** Members that name a group. */
export const inGroup = z.object({
  logGroupName: z.string().min(1).optional(),
  logGroupIdentifier: z.string().min(1).optional(),
});

export function placeOf({ caller, region }: OperationContext) {
  return { accountId: caller.accountId, region };
}

export function notFound(what: 'group' | 'stream'): AwsError {
  return new AwsError(
    'ResourceNotFoundException',
    `The specified log ${what} does not exist.`,
  );
}

export function groupArn(context: OperationContext, group: string): string {
  const { caller, region } = context;
  return `arn:aws:logs:${region}:${caller.accountId}:log-group:${group}`;
}

/** Name of the group that is asked for; an error when there is none. */
export function requireGroup(
  logs: LogStreams,
  input: z.infer<typeof inGroup>,
  context: OperationContext,
): string {
  const given = input.logGroupName ?? input.logGroupIdentifier ?? '';
  const group = given.replace(/^arn:.*:log-group:/, '').replace(/:\*$/, '');
  if (!logs.groups(placeOf(context)).includes(group)) {
    throw notFound('group');
  }
  return group;
}
