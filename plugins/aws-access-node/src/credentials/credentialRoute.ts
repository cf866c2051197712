/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { partitionOf, roleArn } from '@steward/backstage-plugin-aws-common';
import { explainProblem } from '@steward/backstage-plugin-portal-node';
import { AwsAccessConfig, AccountConfig } from '../config';

/** The role that is assumed for an account. */
export interface RoleToAssume {
  roleArn: string;
  partition: string;
  /** Where STS is asked; undefined leaves it to the partition. */
  stsRegion?: string;
  externalId?: string;
  webIdentityTokenFile?: string;
}

/** How credentials for an account are come by. */
export type CredentialRoute =
  | { kind: 'main' }
  | { kind: 'account'; entry: AccountConfig; role?: RoleToAssume }
  | { kind: 'defaults'; role: RoleToAssume }
  | { kind: 'none'; reason: string };

/** What a route depends on. */
export interface CredentialRouteOptions {
  accountId: string;
  /** Where the credentials are used; tells the partition when nothing else does. */
  region: string;
  purpose?: string;
  /** The main account's id, when it is known. */
  mainAccountId?: string;
}

/**
 * The lookup order of `DefaultAwsCredentialsManager` in
 * `@backstage/integration-aws-node`: the account's own entry, then the default
 * role, then the main account. One difference: the main account itself is
 * reached with its own credentials unless it is listed, because the default
 * role of an organization does not exist in its management account.
 *
 * Wherever a role is assumed, the plugin's own role replaces its name.
 */
export function credentialRoute(
  config: AwsAccessConfig,
  options: CredentialRouteOptions,
): CredentialRoute {
  const { accountId } = options;
  const broken = config.brokenAccounts.get(accountId);
  if (broken) {
    return { kind: 'none', reason: broken };
  }
  if (!config.pluginRole) {
    return {
      kind: 'none',
      reason: reasonAt(config, 'awsAccess.roles'),
    };
  }
  const entry = config.accounts.get(accountId);
  if (entry) {
    return {
      kind: 'account',
      entry,
      ...(entry.roleName ? { role: roleOf(config, options, entry) } : {}),
    };
  }
  if (accountId === options.mainAccountId) {
    return { kind: 'main' };
  }
  if (!config.accountDefaults) {
    return { kind: 'none', reason: reasonAt(config, 'aws.accountDefaults') };
  }
  if (roleNameOf(config, options, config.accountDefaults)) {
    return {
      kind: 'defaults',
      role: roleOf(config, options, config.accountDefaults),
    };
  }
  return {
    kind: 'none',
    reason: `There is no access to the AWS account ${accountId}: add aws.accountDefaults.roleName, or an entry for it to aws.accounts`,
  };
}

type RoleSettings = Partial<Omit<AccountConfig, 'accountId'>>;

function roleOf(
  config: AwsAccessConfig,
  options: CredentialRouteOptions,
  settings: RoleSettings,
): RoleToAssume {
  const { accountId, region } = options;
  const partition = settings.partition ?? partitionOf(region);
  const roleName = roleNameOf(config, options, settings) ?? '';
  return {
    roleArn: roleArn({ partition, accountId, roleName }),
    partition,
    stsRegion: settings.region,
    // AssumeRoleWithWebIdentity takes no external id.
    externalId: settings.webIdentityTokenFile
      ? undefined
      : ownRole(config, options).externalId ?? settings.externalId,
    webIdentityTokenFile: settings.webIdentityTokenFile,
  };
}

function roleNameOf(
  config: AwsAccessConfig,
  options: CredentialRouteOptions,
  settings: RoleSettings,
): string | undefined {
  return ownRole(config, options).roleName ?? settings.roleName;
}

function ownRole(
  { pluginRole }: AwsAccessConfig,
  { purpose }: CredentialRouteOptions,
): { roleName?: string; externalId?: string } {
  return {
    roleName: pluginRole?.roleName,
    externalId: pluginRole?.externalId,
    ...(purpose ? pluginRole?.purposes[purpose] : {}),
  };
}

function reasonAt(config: AwsAccessConfig, key: string): string {
  return config.problems
    .filter(problem => problem.key.startsWith(key))
    .map(explainProblem)
    .join(' ');
}
