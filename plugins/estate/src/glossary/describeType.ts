/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const names: Record<string, [singular: string, plural: string]> = {
  account: ['account', 'accounts'],
  'cloud-account': ['account', 'accounts'],
  'organizational-unit': ['organizational unit', 'organizational units'],
  'kubernetes-cluster': ['cluster', 'clusters'],
  'nitro-enclave': ['enclave', 'enclaves'],
  environment: ['environment', 'environments'],
  'kubernetes-namespace': ['namespace', 'namespaces'],
  team: ['team', 'teams'],
};

/** What people call a kind of record or a type of entity. */
export function describeType(type: string, count: number = 1): string {
  const name = names[type];
  return name ? name[count === 1 ? 0 : 1] : type;
}
