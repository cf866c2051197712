/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { EstateService } from '@steward/backstage-plugin-estate-node';
import { InputProblem } from '@steward/backstage-plugin-provisioning-common';

/**
 * The name of an account in the estate, or the problem that it has none.
 *
 * @throws when the estate cannot be asked.
 */
export async function accountName(
  options: { estate: Pick<EstateService, 'getAccount'>; auth: AuthService },
  accountId: string,
): Promise<{ name: string } | { problem: InputProblem }> {
  try {
    const { name } = await options.estate.getAccount(accountId, {
      credentials: await options.auth.getOwnServiceCredentials(),
    });
    return { name };
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
