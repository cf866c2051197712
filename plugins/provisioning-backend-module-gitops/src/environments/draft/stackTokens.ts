/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EnvironmentRecord } from '@steward/backstage-plugin-estate-common';
import { ResolvedStack } from '@steward/backstage-plugin-estate-node';

/** What one stack differs from another by, in paths, imports and variables. */
export const STACK_TOKENS = [
  'account',
  'accountId',
  'tenant',
  'environment',
  'region',
  'stage',
] as const;

export type StackToken = (typeof STACK_TOKENS)[number];

/** The values of one stack; what it does not say is absent. */
export type StackTokens = Partial<Record<StackToken, string>>;

/** What tokens are called as keys of variables and as folders of the values. */
const NAMES: Record<StackToken, RegExp> = {
  account: /^(account|account_name)s?$/,
  accountId: /^(account|account_id|aws_account_id)s?$/,
  tenant: /^tenants?$/,
  environment: /^environments?$/,
  region: /^(region|aws_region)s?$/,
  stage: /^stages?$/,
};

/** Whether a key or a folder says which token its values are: `mixins/stage/dev`. */
export function isNamedAfter(name: string, token: StackToken): boolean {
  return NAMES[token].test(
    name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase(),
  );
}

/** The tokens of a stack that is there. */
export function tokensOf(
  record: EnvironmentRecord,
  stack: ResolvedStack,
): StackTokens {
  const { accountId, tenant, environment, region, stage } = record;
  const account = accountNameOf(stack);
  return { account, accountId, tenant, environment, region, stage };
}

/** The account's name is no fact of an environment; stacks keep it as a variable. */
function accountNameOf({ parts }: ResolvedStack): string | undefined {
  const sections = parts.flatMap(part => [
    part.sections,
    ...part.components.map(component => component.sections),
  ]);
  return sections
    .flatMap(({ vars }) => {
      const { account, account_name: name } = (vars ?? {}) as {
        account?: unknown;
        account_name?: unknown;
      };
      return [account, name];
    })
    .find(value => typeof value === 'string');
}
