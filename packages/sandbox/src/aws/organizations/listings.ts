/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { Members, Operation, operation, OperationContext } from '../AwsService';
import { paginate } from '../paginate';
import { notFound, organizationsErrors } from './organizationsErrors';
import {
  accountWire,
  delegatedWire,
  requireReader,
  tagsWire,
  unitWire,
} from './wire';

/** Default and largest page of Organizations. */
const pageSize = 20;

const paging = {
  NextToken: z.string().optional(),
  MaxResults: z.number().int().min(1).max(pageSize).optional(),
};
const id = z.string().min(1);

/** A paged listing whose items are found at once and cut into pages. */
function listing<T extends z.ZodObject, I>(
  name: string,
  items: string,
  schema: T,
  find: (input: z.infer<T>, context: OperationContext) => readonly I[],
  toWire: (item: I, context: OperationContext) => Members,
): Operation {
  const pagingSchema = z.object(paging);
  return operation(
    schema,
    (input, context) => {
      requireReader(context, name);
      const { NextToken, MaxResults } = pagingSchema.parse(input);
      const page = paginate(find(input, context), {
        listing: `${name}/${JSON.stringify({
          ...input,
          NextToken: undefined,
          MaxResults: undefined,
        })}`,
        token: NextToken,
        size: MaxResults ?? pageSize,
        errors: organizationsErrors,
      });
      return {
        [items]: page.items.map(item => toWire(item, context)),
        NextToken: page.nextToken,
      };
    },
    { listing: { items, tokenIn: 'NextToken', tokenOut: 'NextToken' } },
  );
}

function requireParent(context: OperationContext, parentId: string): string {
  if (!context.world.isParent(parentId)) {
    throw notFound('Parent', parentId);
  }
  return parentId;
}

export const organizationsListings: Record<string, Operation> = {
  ListRoots: listing(
    'ListRoots',
    'Roots',
    z.object(paging),
    (_, { world }) => [world.organization],
    (organization, { world }) => ({
      Id: organization.rootId,
      Arn: `arn:aws:organizations::${world.organization.managementAccountId}:root/${organization.id}/${organization.rootId}`,
      Name: 'Root',
      PolicyTypes: [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }],
    }),
  ),
  ListAccounts: listing(
    'ListAccounts',
    'Accounts',
    z.object(paging),
    (_, { world }) => world.accounts,
    (account, { world }) => accountWire(world, account),
  ),
  ListAccountsForParent: listing(
    'ListAccountsForParent',
    'Accounts',
    z.object({ ...paging, ParentId: id }),
    (input, context) =>
      context.world.accountsOf(requireParent(context, input.ParentId)),
    (account, { world }) => accountWire(world, account),
  ),
  ListOrganizationalUnitsForParent: listing(
    'ListOrganizationalUnitsForParent',
    'OrganizationalUnits',
    z.object({ ...paging, ParentId: id }),
    (input, context) =>
      context.world.unitsOf(requireParent(context, input.ParentId)),
    (unit, { world }) => unitWire(world, unit),
  ),
  ListChildren: listing(
    'ListChildren',
    'Children',
    z.object({
      ...paging,
      ParentId: id,
      ChildType: z.enum(['ACCOUNT', 'ORGANIZATIONAL_UNIT']),
    }),
    (input, context) => {
      const parentId = requireParent(context, input.ParentId);
      const children =
        input.ChildType === 'ACCOUNT'
          ? context.world.accountsOf(parentId)
          : context.world.unitsOf(parentId);
      return children.map(child => ({ Id: child.id, Type: input.ChildType }));
    },
    child => child,
  ),
  ListParents: listing(
    'ListParents',
    'Parents',
    z.object({ ...paging, ChildId: id }),
    (input, { world }) => {
      const child =
        world.account(input.ChildId) ?? world.organizationalUnit(input.ChildId);
      if (!child) {
        throw notFound('Child', input.ChildId);
      }
      return [child.parentId];
    },
    (parentId, { world }) => ({
      Id: parentId,
      Type:
        parentId === world.organization.rootId ? 'ROOT' : 'ORGANIZATIONAL_UNIT',
    }),
  ),
  ListDelegatedAdministrators: listing(
    'ListDelegatedAdministrators',
    'DelegatedAdministrators',
    z.object({ ...paging, ServicePrincipal: z.string().optional() }),
    (_, { world }) =>
      world.delegatedAdministrator ? [world.delegatedAdministrator] : [],
    (account, { world }) => ({
      ...delegatedWire(world, account),
      DelegationEnabledDate: new Date(account.joinedAt),
    }),
  ),
  ListTagsForResource: operation(
    z.object({ ResourceId: id, NextToken: z.string().optional() }),
    (input, context) => {
      requireReader(context, 'ListTagsForResource');
      const { world } = context;
      const resource =
        world.account(input.ResourceId) ??
        world.organizationalUnit(input.ResourceId);
      if (!resource && input.ResourceId !== world.organization.rootId) {
        throw notFound('Target', input.ResourceId);
      }
      return { Tags: tagsWire(resource?.tags ?? {}) };
    },
    { listing: { items: 'Tags', tokenIn: 'NextToken', tokenOut: 'NextToken' } },
  ),
};
