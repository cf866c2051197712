/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EstateWords } from '../translation';

const words: Record<
  string,
  | 'account'
  | 'organizationalUnit'
  | 'cluster'
  | 'enclave'
  | 'environment'
  | 'namespace'
  | 'team'
> = {
  account: 'account',
  'cloud-account': 'account',
  'organizational-unit': 'organizationalUnit',
  'kubernetes-cluster': 'cluster',
  'nitro-enclave': 'enclave',
  environment: 'environment',
  'kubernetes-namespace': 'namespace',
  team: 'team',
};

/** What people call a kind of record or a type of entity. */
export function describeType(
  t: EstateWords,
  type: string,
  count: number = 1,
): string {
  const word = words[type];
  return word ? t(`types.${word}`, { count }) : type;
}
