/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Config } from '@backstage/config';
import {
  ConfigurationProblem,
  explainProblem,
} from '@steward/backstage-plugin-portal-node';
import { z } from 'zod';
import { AwsConfigurationProblem } from '../types';
import { contradictions } from './combinations';
import { readPart } from './readPart';
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
  const problems: AwsConfigurationProblem[] = [];
  const read = <T extends z.ZodType>(
    schema: T,
    key: string,
    contradictionsOf?: ContradictionsOf<z.output<T>>,
  ): z.output<T> | undefined => {
    const part = readConsistent(
      schema,
      config.getOptional(key) ?? {},
      key,
      contradictionsOf,
    );
    problems.push(...part.problems);
    return part.value;
  };
  const mainAccount = read(mainAccountSchema, 'aws.mainAccount', settings =>
    contradictions(settings, { needsRole: false }),
  );
  const accountDefaults = read(
    accountDefaultsSchema,
    'aws.accountDefaults',
    settings => contradictions(settings, { needsRole: true }),
  );
  const pluginRole = read(pluginRoleSchema, `awsAccess.roles.${pluginId}`);
  const limits = read(limitsSchema, 'awsAccess.limits');
  const { accounts, brokenAccounts, ...rest } = readAccounts(
    config.getOptional('aws.accounts') ?? [],
  );
  return {
    mainAccount,
    accounts,
    brokenAccounts,
    accountDefaults,
    pluginRole,
    limits: limits ?? limitsSchema.parse({}),
    problems: [...problems, ...rest.problems],
  };
}

function readAccounts(
  value: unknown,
): Pick<AwsAccessConfig, 'accounts' | 'brokenAccounts' | 'problems'> {
  const accounts = new Map<string, AccountConfig>();
  const brokenAccounts = new Map<string, string>();
  const problems: AwsConfigurationProblem[] = [];
  if (!Array.isArray(value)) {
    problems.push({
      key: 'aws.accounts',
      reason: 'is not a list',
      fix: 'Begin each account with "- accountId:"',
    });
    return { accounts, brokenAccounts, problems };
  }
  value.forEach((entry, index) => {
    const key = `aws.accounts[${index}]`;
    const { value: account, problems: found } = readConsistent(
      accountSchema,
      entry,
      key,
      settings => contradictions(settings, { needsRole: true }),
    );
    const accountId = account?.accountId ?? accountIdOf(entry);
    if (accountId && accounts.has(accountId)) {
      // The last one counts, as in Backstage.
      problems.push({
        key: `${key}.accountId`,
        value: JSON.stringify(accountId),
        reason: 'is there twice, and the last entry counts',
        fix: 'Remove one of the two',
      });
    }
    if (account) {
      problems.push(...found);
      accounts.set(account.accountId, account);
      brokenAccounts.delete(account.accountId);
    } else {
      problems.push(...found.map(one => ({ ...one, accountId })));
      if (accountId) {
        accounts.delete(accountId);
        brokenAccounts.set(accountId, found.map(explainProblem).join(' '));
      }
    }
  });
  return { accounts, brokenAccounts, problems };
}

type ContradictionsOf<T> = (
  settings: T,
) => Array<{ key: string; reason: string; fix: string }>;

/** A part that can be used and does not contradict itself. */
function readConsistent<T extends z.ZodType>(
  schema: T,
  value: unknown,
  key: string,
  contradictionsOf: ContradictionsOf<z.output<T>> = () => [],
): { value?: z.output<T>; problems: ConfigurationProblem[] } {
  const part = readPart(schema, value, key);
  const found =
    part.value === undefined ? [] : contradictionsOf(part.value as z.output<T>);
  return found.length === 0
    ? part
    : {
        problems: [
          ...part.problems,
          ...found.map(one => ({ ...one, key: `${key}.${one.key}` })),
        ],
      };
}

function accountIdOf(entry: unknown): string | undefined {
  const result = z.object({ accountId: z.coerce.string() }).safeParse(entry);
  return result.success ? result.data.accountId : undefined;
}
