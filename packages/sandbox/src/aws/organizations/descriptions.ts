/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { Account } from '../../world/types';
import { Members, Operation, operation } from '../AwsService';
import { notFound } from './organizationsErrors';
import { accountWire, organizationArn, requireReader, unitWire } from './wire';

/** How a CreateAccount request is answered; the sandbox never fails one. */
export function creationWire(
  requestId: string,
  account: Account,
  state: 'IN_PROGRESS' | 'SUCCEEDED',
): Members {
  const requested = new Date(account.joinedAt);
  return {
    Id: requestId,
    AccountName: account.name,
    State: state,
    RequestedTimestamp: requested,
    ...(state === 'SUCCEEDED' && {
      AccountId: account.id,
      CompletedTimestamp: requested,
    }),
  };
}

export const organizationsDescriptions: Record<string, Operation> = {
  DescribeOrganization: operation(z.object({}), (_, { world }) => {
    const { organization, managementAccount } = world;
    return {
      Organization: {
        Id: organization.id,
        Arn: `arn:aws:organizations::${organization.managementAccountId}:organization/${organization.id}`,
        FeatureSet: 'ALL',
        MasterAccountArn: organizationArn(
          world,
          'account',
          organization.managementAccountId,
        ),
        MasterAccountId: organization.managementAccountId,
        MasterAccountEmail: managementAccount.email,
        AvailablePolicyTypes: [
          { Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' },
        ],
      },
    };
  }),
  DescribeAccount: operation(
    z.object({ AccountId: z.string().min(1) }),
    (input, context) => {
      requireReader(context, 'DescribeAccount');
      const account = context.world.account(input.AccountId);
      if (!account) {
        throw notFound('Account', input.AccountId);
      }
      return { Account: accountWire(context.world, account) };
    },
  ),
  DescribeOrganizationalUnit: operation(
    z.object({ OrganizationalUnitId: z.string().min(1) }),
    (input, context) => {
      requireReader(context, 'DescribeOrganizationalUnit');
      const unit = context.world.organizationalUnit(input.OrganizationalUnitId);
      if (!unit) {
        throw notFound('OrganizationalUnit', input.OrganizationalUnitId);
      }
      return { OrganizationalUnit: unitWire(context.world, unit) };
    },
  ),
  DescribeCreateAccountStatus: operation(
    z.object({ CreateAccountRequestId: z.string().min(1) }),
    (input, context) => {
      requireReader(context, 'DescribeCreateAccountStatus');
      const requestId = input.CreateAccountRequestId;
      const account = context.world.accountCreatedBy(requestId);
      if (!account) {
        throw notFound('CreateAccountStatus', requestId);
      }
      return {
        CreateAccountStatus: creationWire(requestId, account, 'SUCCEEDED'),
      };
    },
  ),
};
