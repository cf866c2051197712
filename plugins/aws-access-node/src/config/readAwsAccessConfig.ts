/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Config } from '@backstage/config';
import { z } from 'zod';
import { AwsConfigurationProblem } from '../types';
import { contradictions } from './combinations';
import { Problems } from './Problems';
import {
  AccountConfig,
  AccountDefaultsConfig,
  LimitsConfig,
  MainAccountConfig,
  PluginRoleConfig,
  accountDefaultsSchema,
  accountSchema,
  limitsSchema,
  mainAccountSchema,
  pluginRoleSchema,
} from './schema';

/** Everything that the configuration says about AWS, for one plugin. */
export interface AwsAccessConfig {
  /** Undefined when `aws.mainAccount` cannot be used; empty when it is not set. */
  mainAccount?: MainAccountConfig;
  /** By account id. */
  accounts: Map<string, AccountConfig>;
  /** Accounts whose entry cannot be used, with what is wrong. */
  brokenAccounts: Map<string, string>;
  /** Undefined when `aws.accountDefaults` cannot be used; empty when it is not set. */
  accountDefaults?: AccountDefaultsConfig;
  /** The role of this plugin; undefined when it cannot be used. */
  pluginRole?: PluginRoleConfig;
  limits: LimitsConfig;
  problems: AwsConfigurationProblem[];
}

/**
 * Reads `aws` and `awsAccess`. What is wrong is collected, not thrown: a bad
 * account costs only that account its access.
 */
export function readAwsAccessConfig(
  config: Config,
  pluginId: string,
): AwsAccessConfig {
  const problems = new Problems();
  const mainAccount = readPart(
    problems,
    mainAccountSchema,
    config.getOptional('aws.mainAccount') ?? {},
    'aws.mainAccount',
    settings => contradictions(settings, { needsRole: false }),
  );
  const accountDefaults = readPart(
    problems,
    accountDefaultsSchema,
    config.getOptional('aws.accountDefaults') ?? {},
    'aws.accountDefaults',
    settings => contradictions(settings, { needsRole: true }),
  );
  const pluginRole = readPart(
    problems,
    pluginRoleSchema,
    config.getOptional(`awsAccess.roles.${pluginId}`) ?? {},
    `awsAccess.roles.${pluginId}`,
  );
  const limits = readPart(
    problems,
    limitsSchema,
    config.getOptional('awsAccess.limits') ?? {},
    'awsAccess.limits',
  );
  return {
    mainAccount,
    ...readAccounts(problems, config.getOptional('aws.accounts') ?? []),
    accountDefaults,
    pluginRole,
    limits: limits ?? limitsSchema.parse({}),
    problems: problems.list(),
  };
}

function readAccounts(
  problems: Problems,
  value: unknown,
): Pick<AwsAccessConfig, 'accounts' | 'brokenAccounts'> {
  const accounts = new Map<string, AccountConfig>();
  const brokenAccounts = new Map<string, string>();
  if (!Array.isArray(value)) {
    problems.add({
      key: 'aws.accounts',
      value,
      fix: 'must be a list; begin each account with "- accountId:"',
    });
    return { accounts, brokenAccounts };
  }
  value.forEach((entry, index) => {
    const key = `aws.accounts[${index}]`;
    const before = problems.list().length;
    const account = readPart(problems, accountSchema, entry, key, settings =>
      contradictions(settings, { needsRole: true }),
    );
    const accountId = account?.accountId ?? accountIdOf(entry);
    if (accountId && accounts.has(accountId)) {
      // The last one counts, as in Backstage.
      problems.add({
        key: `${key}.accountId`,
        value: accountId,
        fix: 'is listed twice and the last entry counts; remove one of them',
      });
    }
    if (account) {
      accounts.set(account.accountId, account);
      brokenAccounts.delete(account.accountId);
    } else if (accountId) {
      const reasons = problems.list().slice(before);
      problems.assign(before, accountId);
      accounts.delete(accountId);
      brokenAccounts.set(
        accountId,
        reasons.map(problem => problem.message).join('; '),
      );
    }
  });
  return { accounts, brokenAccounts };
}

/** Reads one part; undefined when it cannot be used. Unknown keys are reported and left out. */
function readPart<T extends object>(
  problems: Problems,
  schema: z.ZodType<T>,
  value: unknown,
  key: string,
  contradictionsOf: (
    settings: T,
  ) => Array<{ key: string; fix: string }> = () => [],
): T | undefined {
  const known = problems.withoutUnknownKeys(schema, value, key);
  const result = schema.safeParse(known);
  if (!result.success) {
    problems.addIssues(result.error, known, key);
    return undefined;
  }
  const found = contradictionsOf(result.data);
  for (const { key: name, fix } of found) {
    problems.add({
      key: `${key}.${name}`,
      value: Object.entries(result.data).find(([k]) => k === name)?.[1],
      fix,
    });
  }
  return found.length > 0 ? undefined : result.data;
}

function accountIdOf(entry: unknown): string | undefined {
  const result = z.object({ accountId: z.coerce.string() }).safeParse(entry);
  return result.success ? result.data.accountId : undefined;
}
