/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  AccountSelector,
  accountSelectorSchema,
  IndexedAccount,
} from '@steward/backstage-plugin-estate-common';
import { EstateService } from '@steward/backstage-plugin-estate-node';
import {
  InputProblem,
  problemsOf,
} from '@steward/backstage-plugin-provisioning-common';

const PAGE = 1000;

/** Accounts that are meant, and what is left out, in words. */
export interface SelectedTargets {
  accounts: IndexedAccount[];
  leftOut: string[];
}

export interface SelectTargetsOptions {
  estate: Pick<EstateService, 'selectAccounts'>;
  auth: AuthService;
  /** Whether the management account may take part. */
  allowOrganizationRoot: boolean;
}

/**
 * The accounts of a selector: exclusion wins, and the management account takes
 * part only when the request and the configuration both say so.
 *
 * @throws when the estate cannot be asked.
 */
export async function selectTargets(
  options: SelectTargetsOptions,
  selector: JsonObject,
): Promise<SelectedTargets | { problems: InputProblem[] }> {
  const parsed = accountSelectorSchema.safeParse(selector);
  if (!parsed.success) {
    return { problems: problemsOf(parsed.error, selector, 'inputs.selector') };
  }
  if (parsed.data.operateInOrganizationRoot && !options.allowOrganizationRoot) {
    return {
      problems: [
        {
          field: 'inputs.selector.operateInOrganizationRoot',
          value: true,
          reason: 'Nothing may be applied to the management account from here',
          fix: 'Leave it out, or have provisioning.fleet.allowOrganizationRoot set',
        },
      ],
    };
  }
  try {
    const all = await allAccounts(options, parsed.data);
    const accounts = all.filter(({ state }) => state === 'ACTIVE');
    const others = all.filter(({ state }) => state !== 'ACTIVE');
    return {
      accounts,
      leftOut: others.map(
        ({ name, id, state }) => `${name} (${id}) is ${state} and left out`,
      ),
    };
  } catch (error) {
    if (isInvalid(error)) {
      return {
        problems: [
          {
            field: 'inputs.selector',
            reason: error.message,
            fix: 'Correct the selector',
          },
        ],
      };
    }
    throw error;
  }
}

async function allAccounts(
  options: SelectTargetsOptions,
  selector: AccountSelector,
): Promise<IndexedAccount[]> {
  const { estate, auth, allowOrganizationRoot } = options;
  const accounts: IndexedAccount[] = [];
  let cursor: string | undefined;
  do {
    const page = await estate.selectAccounts(
      { ...selector, allowOrganizationRoot, limit: PAGE, cursor },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    accounts.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return accounts;
}

/** Thrown by the selection itself, or by the estate's client over HTTP. */
function isInvalid(error: unknown): error is Error {
  return (
    error instanceof InputError ||
    (isError(error) && 'statusCode' in error && error.statusCode === 400)
  );
}
