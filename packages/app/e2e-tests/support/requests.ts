/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const suffix = Date.now().toString(36).slice(-5);

/** A name that no earlier walk through the journeys has taken. */
export function newName(what: string): string {
  return `${what}${suffix}`;
}

/** What Dana asks for when she wants an enclave; the account is still to be chosen. */
export const enclaveRequest = {
  team: 'payments',
  region: 'eu-central-1',
  dockerImage: 'registry.example/payments/kyc:1.4.2',
  instanceType: 'm6i.xlarge',
  cpuCount: 2,
  memoryMib: 2048,
};

/** What Tomas asks for when a team comes; its name is still to be chosen. */
export const teamRequest = {
  description: 'Finds fraud before it costs anything',
  owner: { name: 'Tomas Lind', email: 'tomas.lind@steward.example' },
  members: ['user:default/tomas.lind'],
  tier: 'starter',
};

/** What Priya asks for when a business unit needs an environment; tenant and account are still to be chosen. */
export const environmentRequest = {
  stage: 'dev',
  region: 'us-east-1',
  team: 'payments',
  description: 'Nearer to New York',
  components: ['eks'],
};
