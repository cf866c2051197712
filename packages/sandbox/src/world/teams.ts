/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * CPU in cores and memory in Kubernetes notation.
 *
 * @public
 */
export interface ComputeQuantity {
  cpu: string;
  memory: string;
}

/**
 * A team of the sandbox, as its `team.yaml` tells it.
 *
 * @public
 */
export interface Team {
  /** Name of the Group entity and of the folder in the GitOps repository. */
  name: string;
  displayName: string;
  description: string;
  /** Prefix of the AWS accounts that belong to the team. */
  accountPrefix: string;
  /** Email of the lead, who is a member too. */
  lead: string;
  /** Emails of all members. */
  members: string[];
  slack: string;
  /** `^[A-Z]{2}-[0-9]{4}$` */
  costCenter: string;
  requests: ComputeQuantity;
  limits: ComputeQuantity;
  pods: number;
  /** Deployed applications, by name. */
  apps: string[];
  /** Whether traffic from outside the namespace may come in. */
  allowIngress: boolean;
  /** Namespaces that may call in. */
  allowFrom: string[];
}

const small = {
  requests: { cpu: '4', memory: '8Gi' },
  limits: { cpu: '8', memory: '16Gi' },
  pods: 20,
};
const standard = {
  requests: { cpu: '10', memory: '20Gi' },
  limits: { cpu: '20', memory: '40Gi' },
  pods: 50,
};
const large = {
  requests: { cpu: '20', memory: '40Gi' },
  limits: { cpu: '40', memory: '80Gi' },
  pods: 100,
};

function emails(...names: string[]): string[] {
  return names.map(name => `${name}@steward.example`);
}

/**
 * The eight teams. They are Groups of the catalog through their `team.yaml`
 * in the GitOps repository, not through `catalog/`.
 *
 * @public
 */
export const sandboxTeams: Team[] = [
  {
    name: 'payments',
    displayName: 'Payments',
    description: 'Card and account-to-account payments, and their settlement',
    accountPrefix: 'payments',
    lead: 'tomas.lind@steward.example',
    members: emails('tomas.lind', 'dana.reyes', 'mei.tanaka', 'jonas.weber'),
    slack: '#team-payments',
    costCenter: 'PY-1010',
    ...large,
    apps: ['payment-gateway', 'settlement', 'card-vault'],
    allowIngress: true,
    allowFrom: ['team-trading', 'team-lending'],
  },
  {
    name: 'lending',
    displayName: 'Lending',
    description: 'Loan applications, credit decisions and servicing',
    accountPrefix: 'lending',
    lead: 'amara.diallo@steward.example',
    members: emails('amara.diallo', 'luca.ferrari', 'hanna.kowalski'),
    slack: '#team-lending',
    costCenter: 'LN-1020',
    ...standard,
    apps: ['loan-origination', 'credit-decision'],
    allowIngress: true,
    allowFrom: ['team-identity'],
  },
  {
    name: 'identity',
    displayName: 'Identity',
    description: 'Sign-in, customer verification and key custody',
    accountPrefix: 'identity',
    lead: 'omar.haddad@steward.example',
    members: emails('omar.haddad', 'sofia.lindqvist', 'grace.mwangi'),
    slack: '#team-identity',
    costCenter: 'ID-1030',
    ...standard,
    apps: ['sign-in', 'customer-verification'],
    allowIngress: true,
    allowFrom: ['team-payments', 'team-lending', 'team-growth'],
  },
  {
    name: 'data-platform',
    displayName: 'Data Platform',
    description: 'Lake, pipelines and the feature store that all others use',
    accountPrefix: 'data',
    lead: 'yusuf.demir@steward.example',
    members: emails('yusuf.demir', 'elena.petrova', 'kenji.mori'),
    slack: '#team-data-platform',
    costCenter: 'DP-1040',
    ...large,
    apps: ['ingest', 'feature-store'],
    allowIngress: false,
    allowFrom: ['team-trading', 'team-growth'],
  },
  {
    name: 'growth',
    displayName: 'Growth',
    description: 'Onboarding funnels, campaigns and experiments',
    accountPrefix: 'growth',
    lead: 'chloe.martin@steward.example',
    members: emails('chloe.martin', 'diego.alvarez', 'nadia.rahman'),
    slack: '#team-growth',
    costCenter: 'GR-1050',
    ...small,
    apps: ['campaigns', 'experiments'],
    allowIngress: true,
    allowFrom: [],
  },
  {
    name: 'trading',
    displayName: 'Trading',
    description: 'Order routing, market data and the trade ledger',
    accountPrefix: 'trading',
    lead: 'viktor.novak@steward.example',
    members: emails('viktor.novak', 'isabel.costa', 'samuel.osei'),
    slack: '#team-trading',
    costCenter: 'TR-1060',
    ...large,
    apps: ['order-router', 'market-data', 'trade-ledger'],
    allowIngress: false,
    allowFrom: ['team-data-platform'],
  },
  {
    name: 'compliance',
    displayName: 'Compliance',
    description: 'Transaction monitoring, sanctions screening and reporting',
    accountPrefix: 'compliance',
    lead: 'ingrid.halvorsen@steward.example',
    members: emails('ingrid.halvorsen', 'peter.janssen'),
    slack: '#team-compliance',
    costCenter: 'CO-1070',
    ...small,
    apps: ['transaction-monitoring'],
    allowIngress: false,
    allowFrom: ['team-payments', 'team-trading'],
  },
  {
    name: 'platform',
    displayName: 'Platform',
    description: 'The AWS landing zone, the clusters and this portal',
    accountPrefix: 'platform',
    lead: 'beatriz.nunes@steward.example',
    members: emails(
      'beatriz.nunes',
      'priya.natarajan',
      'ravi.menon',
      'leah.goldberg',
      'arjun.shah',
    ),
    slack: '#team-platform',
    costCenter: 'PL-1000',
    ...standard,
    apps: ['portal'],
    allowIngress: true,
    allowFrom: [],
  },
];
