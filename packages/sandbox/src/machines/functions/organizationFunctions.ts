/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { fixes } from '../../posture/fixes';
import { Account } from '../../world/types';
import { World } from '../../world/World';
import { Json } from '../StateMachine';
import { SandboxFunctions } from '../tasks/functionTask';
import { TaskError } from '../TaskError';

type AccountRequest = {
  account_name: string;
  account_email: string;
  organizational_unit_id: string;
  account_tags: Record<string, string>;
};
type FixRequest = { account_id: string; fix: string };
type FleetItem = {
  account: { accountId: string; region?: string };
  payload: { dryRun?: boolean } | null;
};

function refuse(reason: string): TaskError {
  return new TaskError('InvalidRequest', reason);
}

function validateAccount(world: World, request: AccountRequest): Json {
  const { account_name: name, account_email: email } = request;
  const unit = request.organizational_unit_id;
  if (world.accounts.some(account => account.email === email)) {
    throw refuse(`account_email: ${email} belongs to another account.`);
  }
  if (world.findAccountByName(name)) {
    throw refuse(`account_name: there is an account named ${name}.`);
  }
  if (!world.isParent(unit)) {
    throw refuse(`organizational_unit_id: there is no unit ${unit}.`);
  }
  return {
    root_id: world.organization.rootId,
    tags: Object.entries(request.account_tags).map(([Key, Value]) => ({
      Key,
      Value,
    })),
  };
}

function activeAccount(world: World, accountId: string): Account {
  const found = world.account(accountId);
  if (!found) {
    throw new TaskError('AccountNotFound', `There is no account ${accountId}.`);
  }
  if (found.state !== 'ACTIVE') {
    throw new TaskError(
      'AccountNotActive',
      `Account ${found.id} is ${found.state}.`,
    );
  }
  return found;
}

function apply(world: World, { account, payload }: FleetItem): Json {
  activeAccount(world, account.accountId);
  return {
    ...account,
    status: payload?.dryRun ? 'WOULD_APPLY' : 'APPLIED',
  };
}

function fix(world: World, { account_id: id, fix: name }: FixRequest): Json {
  activeAccount(world, id);
  if (!Object.hasOwn(fixes, name)) {
    throw refuse(
      `fix: there is no ${name}; there are ${Object.keys(fixes).join(', ')}.`,
    );
  }
  const at = new Date().toISOString();
  for (const control of fixes[name]) {
    world.apply({ type: 'controlMended', accountId: id, control, at });
  }
  return { mended: [...fixes[name]] };
}

/** The Lambda functions of the machines for accounts, fleets and quotas. */
export function organizationFunctions(world: World): SandboxFunctions {
  return {
    'aft-validate-request': {
      takesMs: 500,
      run: (payload, { execution }) => {
        if (execution.variant?.kind === 'fail-validation') {
          throw refuse('refused on demand');
        }
        return validateAccount(world, payload as AccountRequest);
      },
    },
    'steward-fleet-apply': {
      takesMs: 400,
      run: payload => apply(world, payload as unknown as FleetItem),
    },
    'steward-account-fix': {
      takesMs: 800,
      run: payload => fix(world, payload as FixRequest),
    },
    // Hands a question out; the answer comes by its task token
    'steward-ask': { takesMs: 0, run: () => null },
    'steward-quota-request': {
      takesMs: 500,
      run: (payload, { execution }) => {
        const { desired_value: value } = payload as { desired_value: Json };
        if (execution.variant?.kind === 'fail-validation') {
          throw refuse('refused on demand');
        }
        if (typeof value !== 'number' || value <= 0) {
          throw refuse('desired_value: must be a number above 0.');
        }
        return { request_id: execution.arn.split(':').at(-1) ?? '' };
      },
    },
  };
}
