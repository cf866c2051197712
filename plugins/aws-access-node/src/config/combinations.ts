/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AccountConfig } from './schema';

/** A combination of settings that contradicts itself. */
interface Combination {
  applies(settings: Partial<AccountConfig>): boolean;
  key: keyof AccountConfig;
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
    fix: 'is missing; an accessKeyId needs its secretAccessKey',
  },
  {
    applies: s => Boolean(s.secretAccessKey && !s.accessKeyId),
    key: 'accessKeyId',
    fix: 'is missing; a secretAccessKey needs its accessKeyId',
  },
  {
    applies: s => Boolean(s.profile && s.accessKeyId),
    key: 'profile',
    fix: 'stands beside accessKeyId; keep one of them',
  },
  {
    applies: s => Boolean(s.profile && s.roleName),
    key: 'profile',
    fix: 'stands beside roleName; keep one of them',
  },
  {
    applies: s => Boolean(s.webIdentityTokenFile && s.accessKeyId),
    key: 'webIdentityTokenFile',
    fix: 'stands beside accessKeyId; keep one of them',
  },
  {
    applies: s => Boolean(s.webIdentityTokenFile && s.profile),
    key: 'webIdentityTokenFile',
    fix: 'stands beside profile; keep one of them',
  },
  {
    applies: s => Boolean(s.webIdentityTokenFile && s.externalId),
    key: 'externalId',
    fix: 'stands beside webIdentityTokenFile; AssumeRoleWithWebIdentity takes no external id, remove one of them',
  },
];

const NEED_A_ROLE = [
  'externalId',
  'region',
  'partition',
  'webIdentityTokenFile',
] as const;

/** What contradicts itself in the settings of an account, as key and fix. */
export function contradictions(
  settings: Partial<AccountConfig>,
  options: { needsRole: boolean },
): Array<{ key: string; fix: string }> {
  const found = COMBINATIONS.filter(each => each.applies(settings)).map(
    ({ key, fix }) => ({ key: String(key), fix }),
  );
  if (options.needsRole && !settings.roleName) {
    for (const key of NEED_A_ROLE) {
      if (settings[key] !== undefined) {
        found.push({ key, fix: 'is set without roleName; add the roleName' });
      }
    }
  }
  return found;
}
