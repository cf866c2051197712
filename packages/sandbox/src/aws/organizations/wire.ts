/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Account,
  AccountState,
  OrganizationalUnit,
  Tags,
} from '../../world/types';
import { World } from '../../world/World';
import { Members, OperationContext } from '../AwsService';
import { organizationsErrors } from './organizationsErrors';

/** `Status` knows fewer values than `State`; a closed account is SUSPENDED in it. */
function statusOf(state: AccountState): string {
  return state === 'CLOSED' ? 'SUSPENDED' : state;
}

export function organizationArn(world: World, kind: string, id: string) {
  const { organization } = world;
  return `arn:aws:organizations::${organization.managementAccountId}:${kind}/${organization.id}/${id}`;
}

/** An account without its paths, as delegated administrators are listed. */
export function delegatedWire(world: World, account: Account): Members {
  return {
    Id: account.id,
    Arn: organizationArn(world, 'account', account.id),
    Email: account.email,
    Name: account.name,
    Status: statusOf(account.state),
    State: account.state,
    JoinedMethod: account.joinedMethod,
    JoinedTimestamp: new Date(account.joinedAt),
  };
}

export function accountWire(world: World, account: Account): Members {
  return {
    ...delegatedWire(world, account),
    Paths: [`${world.pathOf(account.parentId)}${account.id}/`],
  };
}

export function unitWire(world: World, unit: OrganizationalUnit): Members {
  return {
    Id: unit.id,
    Arn: organizationArn(world, 'ou', unit.id),
    Name: unit.name,
    Path: world.pathOf(unit.id),
  };
}

export function tagsWire(tags: Tags): { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

/** Reading is for the management account and delegated administrators. */
export function requireReader(context: OperationContext, operation: string) {
  const { world, caller } = context;
  if (
    caller.accountId !== world.organization.managementAccountId &&
    caller.accountId !== world.delegatedAdministrator?.id
  ) {
    throw organizationsErrors.denied(
      `You don't have permissions to access this resource: ${caller.arn} may not call organizations:${operation}.`,
    );
  }
}

/** Changing is for the management account alone. */
export function requireManagement(
  context: OperationContext,
  operation: string,
) {
  const { world, caller } = context;
  if (caller.accountId !== world.organization.managementAccountId) {
    throw organizationsErrors.denied(
      `You don't have permissions to access this resource: ${caller.arn} may not call organizations:${operation}.`,
    );
  }
}
