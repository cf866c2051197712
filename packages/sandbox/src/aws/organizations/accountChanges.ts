/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { idAlphabet } from '../../world/seed/organization';
import { SeededRandom } from '../../world/SeededRandom';
import { Account, Tags } from '../../world/types';
import { World } from '../../world/World';
import { AwsError } from '../AwsError';
import { Operation, operation } from '../AwsService';
import { creationWire } from './descriptions';
import { constraintViolation, notFound } from './organizationsErrors';
import { requireManagement } from './wire';

export const tagsSchema = z
  .array(
    z.object({ Key: z.string().min(1).max(128), Value: z.string().max(256) }),
  )
  .transform(tags =>
    tags.reduce<Tags>(
      (all, { Key, Value }) => Object.assign(all, { [Key]: Value }),
      {},
    ),
  );

function newAccount(
  world: World,
  request: { name: string; email: string; tags: Tags },
): { account: Account; requestId: string } {
  const random = SeededRandom.create(
    world.options.seed,
    `new-account/${world.accounts.length}/${request.name}/${Date.now()}`,
  );
  let id = random.text(12, '123456789');
  while (world.account(id)) {
    id = random.text(12, '123456789');
  }
  return {
    requestId: `car-${random.text(32, idAlphabet)}`,
    account: {
      id,
      name: request.name,
      email: request.email,
      state: 'ACTIVE',
      parentId: world.organization.rootId,
      joinedMethod: 'CREATED',
      joinedAt: new Date().toISOString(),
      tags: request.tags,
    },
  };
}

function requireAccount(world: World, id: string): Account {
  const account = world.account(id);
  if (!account) {
    throw notFound('Account', id);
  }
  return account;
}

const accountId = z.object({ AccountId: z.string().min(1) });

export const accountChanges: Record<string, Operation> = {
  CreateAccount: operation(
    z.object({
      AccountName: z
        .string()
        .min(1)
        .max(50)
        .regex(/^[\u0020-\u007E]+$/),
      Email: z.string().min(6).max(64).includes('@'),
      Tags: tagsSchema.optional(),
    }),
    (input, context) => {
      requireManagement(context, 'CreateAccount');
      const { account, requestId } = newAccount(context.world, {
        name: input.AccountName,
        email: input.Email,
        tags: input.Tags ?? {},
      });
      context.world.apply({ type: 'accountCreated', account, requestId });
      return {
        CreateAccountStatus: creationWire(requestId, account, 'IN_PROGRESS'),
      };
    },
  ),
  MoveAccount: operation(
    z.object({
      AccountId: z.string().min(1),
      SourceParentId: z.string().min(1),
      DestinationParentId: z.string().min(1),
    }),
    (input, context) => {
      requireManagement(context, 'MoveAccount');
      const { world } = context;
      const account = requireAccount(world, input.AccountId);
      if (account.parentId !== input.SourceParentId) {
        throw notFound('SourceParent', input.SourceParentId);
      }
      if (!world.isParent(input.DestinationParentId)) {
        throw notFound('DestinationParent', input.DestinationParentId);
      }
      world.apply({
        type: 'accountMoved',
        accountId: account.id,
        parentId: input.DestinationParentId,
      });
      return {};
    },
  ),
  CloseAccount: operation(accountId, (input, context) => {
    requireManagement(context, 'CloseAccount');
    const account = requireAccount(context.world, input.AccountId);
    if (account.id === context.world.organization.managementAccountId) {
      throw constraintViolation(
        'CANNOT_CLOSE_MANAGEMENT_ACCOUNT',
        'You cannot close the management account.',
      );
    }
    if (account.state !== 'ACTIVE') {
      throw new AwsError(
        'AccountAlreadyClosedException',
        `Account ${account.id} is already closed.`,
      );
    }
    context.world.apply({
      type: 'accountStateChanged',
      accountId: account.id,
      state: 'CLOSED',
    });
    return {};
  }),
  RemoveAccountFromOrganization: operation(accountId, (input, context) => {
    requireManagement(context, 'RemoveAccountFromOrganization');
    const account = requireAccount(context.world, input.AccountId);
    if (account.id === context.world.organization.managementAccountId) {
      throw new AwsError(
        'MasterCannotLeaveOrganizationException',
        'The management account cannot leave its organization.',
      );
    }
    context.world.apply({ type: 'accountRemoved', accountId: account.id });
    return {};
  }),
};
