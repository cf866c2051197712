/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { AwsError } from '../AwsError';
import { AwsService, operation, OperationContext } from '../AwsService';
import { jsonErrors } from '../commonErrors';
import { paginate } from '../paginate';

const errors = jsonErrors({
  throttled: 'TooManyRequestsException',
  throttledStatus: 429,
  deniedStatus: 403,
  invalid: 'ValidationException',
});

const listRegionsInput = z.object({
  AccountId: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  MaxResults: z.number().int().min(1).max(50).optional(),
  NextToken: z.string().optional(),
  RegionOptStatusContains: z.array(z.string()).optional(),
});

/** An account may ask about itself, the administrators about all. */
function requireAccountAccess(context: OperationContext, accountId: string) {
  const { world, caller } = context;
  const administrators = [
    world.organization.managementAccountId,
    world.delegatedAdministrator?.id,
  ];
  if (
    accountId !== caller.accountId &&
    !administrators.includes(caller.accountId)
  ) {
    throw errors.denied(
      `User: ${caller.arn} is not authorized to perform: account:ListRegions on resource: arn:aws:account::${accountId}:account`,
    );
  }
  if (!world.account(accountId)) {
    throw new AwsError(
      'ValidationException',
      `Account ${accountId} is not a member of the organization.`,
    );
  }
}

/** AWS Account Management, API version 2021-02-01. */
export const accountService: AwsService = {
  name: 'account',
  protocol: 'rest-json',
  routes: [
    { method: 'POST', path: /^\/listRegions$/, operation: 'ListRegions' },
  ],
  errors,
  operations: {
    ListRegions: operation(
      listRegionsInput,
      (input, context) => {
        requireAccountAccess(
          context,
          input.AccountId ?? context.caller.accountId,
        );
        const wanted = input.RegionOptStatusContains;
        const page = paginate(
          context.world.regions.filter(
            region => !wanted?.length || wanted.includes(region.optStatus),
          ),
          {
            listing: 'ListRegions',
            token: input.NextToken,
            size: input.MaxResults ?? 50,
            errors,
          },
        );
        return {
          Regions: page.items.map(region => ({
            RegionName: region.name,
            RegionOptStatus: region.optStatus,
          })),
          NextToken: page.nextToken,
        };
      },
      {
        listing: {
          items: 'Regions',
          tokenIn: 'NextToken',
          tokenOut: 'NextToken',
        },
        accountOf: input =>
          typeof input.AccountId === 'string' ? input.AccountId : undefined,
      },
    ),
  },
};
