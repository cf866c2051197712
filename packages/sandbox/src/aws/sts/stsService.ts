/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { AwsError } from '../AwsError';
import { AwsService, operation, OperationContext } from '../AwsService';
import { assumedRoleUser, issueCredentials } from '../CallerIdentity';
import { queryErrors } from '../commonErrors';

const errors = queryErrors();
const roleArnPattern = /^arn:(aws|aws-cn|aws-us-gov):iam::(\d{12}):role\/(.+)$/;

const assumeRoleInput = z.object({
  RoleArn: z.string().regex(roleArnPattern),
  RoleSessionName: z
    .string()
    .min(2)
    .max(64)
    .regex(/^[\w+=,.@-]+$/),
  DurationSeconds: z.coerce.number().int().min(900).max(43_200).optional(),
});

function roleOf(arn: string): { accountId: string; role: string } {
  const [, , accountId, path] = roleArnPattern.exec(arn) ?? ['', '', '', ''];
  return { accountId, role: path.slice(path.lastIndexOf('/') + 1) };
}

function requireRole(context: OperationContext, arn: string) {
  const { world, caller } = context;
  const { accountId, role } = roleOf(arn);
  if (
    world.account(accountId)?.state !== 'ACTIVE' ||
    !world.roles.includes(role)
  ) {
    throw errors.denied(
      `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${arn}`,
    );
  }
  return { accountId, role };
}

/** The longest session of a role that was assumed with a role's credentials. */
const chainedSeconds = 3600;

/** AWS Security Token Service, API version 2011-06-15. */
export const stsService: AwsService = {
  name: 'sts',
  protocol: 'query',
  xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
  errors,
  operations: {
    AssumeRole: operation(
      assumeRoleInput,
      (input, context) => {
        const { accountId, role } = requireRole(context, input.RoleArn);
        const seconds = input.DurationSeconds ?? 3600;
        if (context.caller.sessionName && seconds > chainedSeconds) {
          throw new AwsError(
            'ValidationError',
            'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
          );
        }
        const session = {
          accountId,
          role,
          name: input.RoleSessionName,
          expires: Date.now() + seconds * 1000,
        };
        return {
          Credentials: issueCredentials(session),
          AssumedRoleUser: assumedRoleUser(session),
          PackedPolicySize: 0,
        };
      },
      {
        accountOf: input =>
          roleOf(String(input.RoleArn)).accountId || undefined,
        sessionOf: input => String(input.RoleSessionName ?? ''),
      },
    ),
    GetCallerIdentity: operation(z.object({}), (_, { caller }) => ({
      UserId: caller.userId,
      Account: caller.accountId,
      Arn: caller.arn,
    })),
  },
};
