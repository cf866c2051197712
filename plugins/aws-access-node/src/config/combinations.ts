/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AccountConfig } from './schema';

/** A combination of settings that contradicts itself. */
interface Combination {
  applies(settings: Partial<AccountConfig>): boolean;
  key: keyof AccountConfig;
  reason: string;
  fix: string;
}

/*
 * The rules of readAwsIntegrationConfig in @backstage/integration-aws-node, so
 * that a file which this package accepts is accepted by all of Backstage.
 */
const COMBINATIONS: Combination[] = [
  {
    applies: s => Boolean(s.accessKeyId && !s.secretAccessKey),
    key: 'secretAccessKey',
    reason: 'is missing',
    fix: 'Add it: an accessKeyId needs its secretAccessKey',
  },
  {
    applies: s => Boolean(s.secretAccessKey && !s.accessKeyId),
    key: 'accessKeyId',
    reason: 'is missing',
    fix: 'Add it: a secretAccessKey needs its accessKeyId',
  },
  {
    applies: s => Boolean(s.profile && s.accessKeyId),
    key: 'profile',
    reason: 'is set together with accessKeyId',
    fix: 'Keep one of them',
  },
  {
    applies: s => Boolean(s.profile && s.roleName),
    key: 'profile',
    reason: 'is set together with roleName',
    fix: 'Keep one of them',
  },
  {
    applies: s => Boolean(s.webIdentityTokenFile && s.accessKeyId),
    key: 'webIdentityTokenFile',
    reason: 'is set together with accessKeyId',
    fix: 'Keep one of them',
  },
  {
    applies: s => Boolean(s.webIdentityTokenFile && s.profile),
    key: 'webIdentityTokenFile',
    reason: 'is set together with profile',
    fix: 'Keep one of them',
  },
  {
    applies: s => Boolean(s.webIdentityTokenFile && s.externalId),
    key: 'externalId',
    reason: 'is set together with webIdentityTokenFile',
    fix: 'Remove one of them: AssumeRoleWithWebIdentity takes no external ID',
  },
];

const NEED_A_ROLE = [
  'externalId',
  'region',
  'partition',
  'webIdentityTokenFile',
] as const;

/** What contradicts itself in the settings of an account. */
export function contradictions(
  settings: Partial<AccountConfig>,
  options: { needsRole: boolean },
): Array<{ key: string; reason: string; fix: string }> {
  const found = COMBINATIONS.filter(each => each.applies(settings)).map(
    ({ key, reason, fix }) => ({ key: String(key), reason, fix }),
  );
  if (options.needsRole && !settings.roleName) {
    for (const key of NEED_A_ROLE) {
      if (settings[key] !== undefined) {
        found.push({
          key,
          reason: 'is set without roleName',
          fix: 'Add the roleName',
        });
      }
    }
  }
  return found;
}
