/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { IndexedAccount } from '@steward/backstage-plugin-estate-common';
import {
  AccountClassConfig,
  ProvisioningConfig,
} from '../config/ProvisioningConfig';

export type AccountClass =
  | 'production'
  | 'non-production'
  | 'management'
  | 'security'
  | 'unknown';

type Account = Pick<
  IndexedAccount,
  'name' | 'tags' | 'organizationalUnits' | 'management'
>;

/** What kind of account it is, as `provisioning.production` and `.security` tell. */
export function classifyAccount(
  account: Account | undefined,
  config: Pick<ProvisioningConfig, 'production' | 'security'>,
): AccountClass {
  if (!account) {
    return 'unknown';
  }
  if (account.management) {
    return 'management';
  }
  if (matches(account, config.security)) {
    return 'security';
  }
  return matches(account, config.production) ? 'production' : 'non-production';
}

function matches(account: Account, config: AccountClassConfig): boolean {
  const units = config.organizationalUnits.map(unit => unit.toLowerCase());
  return (
    config.namePrefixes.some(prefix => account.name.startsWith(prefix)) ||
    account.organizationalUnits.some(
      ({ id, name }) =>
        units.includes(id) || units.includes(name.toLowerCase()),
    ) ||
    Object.entries(config.accountTags).some(([tag, values]) =>
      [values].flat().includes(account.tags[tag]),
    )
  );
}
