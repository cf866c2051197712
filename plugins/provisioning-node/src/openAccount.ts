/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { IndexedAccount } from '@steward/backstage-plugin-estate-common';
import { EstateService } from '@steward/backstage-plugin-estate-node';
import { InputProblem } from '@steward/backstage-plugin-provisioning-common';

/** States of AWS Organizations in which nothing more can be done with an account. */
const OVER: readonly string[] = ['SUSPENDED', 'PENDING_CLOSURE', 'CLOSED'];

/**
 * An account of the estate that can be worked in, or the problem that there is none.
 *
 * @throws when the estate cannot be asked.
 *
 * @public
 */
export async function openAccount(
  options: { estate: Pick<EstateService, 'getAccount'>; auth: AuthService },
  accountId: string,
): Promise<{ account: IndexedAccount } | { problem: InputProblem }> {
  try {
    const account = await options.estate.getAccount(accountId, {
      credentials: await options.auth.getOwnServiceCredentials(),
    });
    return OVER.includes(account.state)
      ? {
          problem: {
            field: 'target.accountId',
            value: accountId,
            reason: `${account.name} is ${account.state}`,
            fix: 'Choose an account that is ACTIVE',
          },
        }
      : { account };
  } catch (error) {
    if (isError(error) && isNotFound(error)) {
      return {
        problem: {
          field: 'target.accountId',
          value: accountId,
          reason: 'The estate has no such account',
          fix: 'Choose an account of the organization; a new one appears after its first sync',
        },
      };
    }
    throw error;
  }
}

/** Thrown by the service itself, or by its client over HTTP. */
function isNotFound(error: Error): boolean {
  return (
    error.name === 'NotFoundError' ||
    ('statusCode' in error && error.statusCode === 404)
  );
}
