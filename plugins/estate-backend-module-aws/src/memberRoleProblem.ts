/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Config } from '@backstage/config';
import { ConfigurationProblem } from '@steward/backstage-plugin-portal-node';

/**
 * Member accounts are read with a role of their own. Without one, every
 * cluster shard outside the main account is denied.
 */
export function memberRoleProblem(
  root: Config,
): ConfigurationProblem | undefined {
  const hasRole =
    root.has('aws.accountDefaults.roleName') ||
    root.has('awsAccess.roles.estate') ||
    (root.has('aws.accounts') &&
      root
        .getConfigArray('aws.accounts')
        .some(
          account => account.has('roleName') || account.has('accessKeyId'),
        ));
  return hasRole
    ? undefined
    : {
        key: 'aws.accountDefaults.roleName',
        reason: 'is missing, so the clusters of member accounts cannot be read',
        fix: 'Set aws.accountDefaults.roleName to the name of the role that Steward may assume in every account, or awsAccess.roles.estate',
      };
}
