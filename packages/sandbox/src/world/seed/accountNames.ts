/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SeededRandom } from '../SeededRandom';
import { sandboxTeams, Team } from '../teams';
import { AccountState } from '../types';

/** What is known of an account before it has an id and tags. */
export interface AccountPlan {
  name: string;
  /** Path of its organizational unit; empty for the root. */
  unit: string;
  team?: Team;
  /** An owner tag that is not the team, or none at all. */
  owner?: string | false;
  environment?: 'prod' | 'staging' | 'dev' | 'sandbox';
  state?: AccountState;
}

const environments = [
  { name: 'prod', unit: 'Workloads/Prod' },
  { name: 'dev', unit: 'Workloads/NonProd/Dev' },
  { name: 'staging', unit: 'Workloads/NonProd/Staging' },
] as const;

const services = [
  'api',
  'batch',
  'edge',
  'events',
  'gateway',
  'ledger',
  'lake',
  'ml',
  'mobile',
  'reports',
  'search',
  'stream',
  'tools',
  'vault',
  'web',
];

const corePlans: AccountPlan[] = [
  { name: 'management', unit: '', owner: 'platform' },
  { name: 'log-archive', unit: 'Security', owner: false },
  { name: 'security-audit', unit: 'Security', owner: false },
  { name: 'security-tooling', unit: 'Security', owner: 'identity' },
  { name: 'shared-network', unit: 'Infrastructure/Network', owner: false },
  { name: 'shared-dns', unit: 'Infrastructure/Network', owner: false },
  {
    name: 'shared-services',
    unit: 'Infrastructure/Shared Services',
    owner: false,
  },
  {
    name: 'shared-enclaves',
    unit: 'Infrastructure/Shared Services',
    owner: 'platform',
  },
  { name: 'sandbox-dana-reyes', unit: 'Sandbox', owner: false },
  { name: 'sandbox-mei-tanaka', unit: 'Sandbox', owner: false },
  {
    name: 'sandbox-kenji-mori',
    unit: 'Sandbox/Lab "Zero" 🧪',
    owner: 'dream-team',
  },
  { name: 'policy-canary', unit: 'Policy Staging', owner: false },
  {
    name: 'legacy-billing',
    unit: 'Suspended',
    owner: 'payments',
    state: 'SUSPENDED',
  },
  {
    name: 'acquired-fintech-poc',
    unit: 'Suspended',
    owner: 'skunkworks',
    state: 'SUSPENDED',
  },
  { name: 'old-website', unit: 'Suspended', owner: 'growth', state: 'CLOSED' },
  {
    name: 'Team "Lending" prod',
    unit: 'Workloads/Prod',
    owner: 'Lending',
    environment: 'prod',
  },
  {
    name: "growth's A/B-tests & {{campaigns}}: 50% 'off' #1",
    unit: 'Workloads/Prod',
    owner: 'growth',
    environment: 'prod',
  },
  {
    name: 'data-platform-regulatory-reporting-archive-emea-01',
    unit: 'Workloads/Prod',
    owner: 'data-platform',
    environment: 'prod',
  },
];

function teamPlans(): AccountPlan[] {
  return environments.flatMap(environment =>
    sandboxTeams.map(team => ({
      name: `${environment.name}-${team.accountPrefix}`,
      unit: environment.unit,
      team,
      environment: environment.name,
    })),
  );
}

function* servicePlans(seed: number): Generator<AccountPlan> {
  for (let round = 0; ; round += 1) {
    for (const service of services) {
      for (const team of sandboxTeams) {
        for (const environment of environments) {
          const suffix = round === 0 ? '' : `-${round + 1}`;
          const name = `${environment.name}-${team.accountPrefix}-${service}${suffix}`;
          const random = SeededRandom.create(seed, `account-plan/${name}`);
          const untagged = random.chance(0.06);
          const unknown = !untagged && random.chance(0.01);
          yield {
            name,
            unit: environment.unit,
            team,
            environment: environment.name,
            ...(untagged && { owner: false }),
            ...(unknown && { owner: 'dream-team' }),
          };
        }
      }
    }
  }
}

/**
 * `count` accounts: the core ones first, then three for each team, then one
 * for each service of each team until there are enough.
 */
export function planAccounts(seed: number, count: number): AccountPlan[] {
  const plans = [...corePlans, ...teamPlans()].slice(0, count);
  const further = servicePlans(seed);
  while (plans.length < count) {
    plans.push(further.next().value);
  }
  return plans;
}
