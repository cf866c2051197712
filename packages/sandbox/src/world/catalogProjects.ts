/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const apiVersion = 'backstage.io/v1alpha1';

interface Project {
  name: string;
  title: string;
  team: string;
  domain?: string;
  description?: string;
  criticality?: 'low' | 'medium' | 'high' | 'critical';
  dataClass?: 'public' | 'internal' | 'confidential' | 'restricted';
  /** Titles of the links that it has. */
  links?: string[];
  /** Services by name, with what they are for. */
  parts: Record<string, string>;
}

const domains: Record<string, { title: string; owner: string }> = {
  'money-movement': { title: 'Money movement', owner: 'payments' },
  credit: { title: 'Credit', owner: 'lending' },
  customers: { title: 'Customers', owner: 'identity' },
  markets: { title: 'Markets', owner: 'trading' },
};

/** Some are well kept and some are not, as everywhere. */
const projects: Project[] = [
  {
    name: 'payment-gateway',
    title: 'Payment gateway',
    team: 'payments',
    domain: 'money-movement',
    description: 'Takes card and account-to-account payments of merchants',
    criticality: 'critical',
    dataClass: 'restricted',
    links: ['Dashboard', 'Runbook'],
    parts: {
      'payment-gateway-api': 'The API that merchants call',
      'payment-gateway-worker': 'Retries and reconciles payments',
    },
  },
  {
    name: 'settlement',
    title: 'Settlement',
    team: 'payments',
    domain: 'money-movement',
    description: 'Pays out merchants at the end of each day',
    criticality: 'high',
    dataClass: 'confidential',
    links: ['Dashboard'],
    parts: { 'settlement-batch': 'Computes and sends the payouts' },
  },
  {
    name: 'card-vault',
    title: 'Card vault',
    team: 'payments',
    domain: 'money-movement',
    description: 'Keeps card numbers in Nitro enclaves and hands out tokens',
    criticality: 'critical',
    dataClass: 'restricted',
    links: ['Dashboard', 'Runbook'],
    parts: {
      'card-vault-api': 'Exchanges card numbers for tokens',
      'card-tokeniser': 'The enclave image that holds the keys',
    },
  },
  {
    name: 'loan-origination',
    title: 'Loan origination',
    team: 'lending',
    domain: 'credit',
    description: 'Takes loan applications from the first form to the signature',
    criticality: 'high',
    dataClass: 'confidential',
    links: ['Runbook'],
    parts: {
      'loan-origination-api': 'Applications and their documents',
      'loan-origination-web': 'The form that customers fill in',
    },
  },
  {
    name: 'credit-decision',
    title: 'Credit decision',
    team: 'lending',
    domain: 'credit',
    criticality: 'high',
    parts: { 'credit-decision-engine': 'Scores an application' },
  },
  {
    name: 'sign-in',
    title: 'Sign-in',
    team: 'identity',
    domain: 'customers',
    description: 'Signs customers in, with passkeys',
    criticality: 'critical',
    dataClass: 'restricted',
    links: ['Dashboard', 'Runbook', 'Status page'],
    parts: {
      'sign-in-api': 'Sessions and passkeys',
      'sign-in-web': 'The sign-in page',
    },
  },
  {
    name: 'customer-verification',
    title: 'Customer verification',
    team: 'identity',
    domain: 'customers',
    description: 'Checks that customers are who they say they are',
    criticality: 'high',
    dataClass: 'restricted',
    parts: { 'customer-verification-api': 'Documents and their checks' },
  },
  {
    name: 'data-lake',
    title: 'Data lake',
    team: 'data-platform',
    description: 'Everything that happened, for analysts and models',
    criticality: 'medium',
    dataClass: 'confidential',
    links: ['Dashboard', 'Runbook'],
    parts: {
      ingest: 'Brings events into the lake',
      'feature-store': 'Serves features to models',
    },
  },
  {
    name: 'campaigns',
    title: 'Campaigns',
    team: 'growth',
    domain: 'customers',
    description: 'Sends customers what they may like',
    criticality: 'low',
    dataClass: 'internal',
    parts: { 'campaigns-api': 'Audiences and messages' },
  },
  {
    name: 'experiments',
    title: 'Experiments',
    team: 'growth',
    parts: {},
  },
  {
    name: 'order-routing',
    title: 'Order routing',
    team: 'trading',
    domain: 'markets',
    description: 'Sends orders to the venue with the best price',
    criticality: 'critical',
    dataClass: 'confidential',
    links: ['Dashboard', 'Runbook'],
    parts: {
      'order-router': 'Chooses the venue',
      'market-data': 'Prices of all venues',
    },
  },
  {
    name: 'trade-ledger',
    title: 'Trade ledger',
    team: 'trading',
    domain: 'markets',
    description: 'The record of every trade',
    criticality: 'high',
    dataClass: 'confidential',
    links: ['Dashboard'],
    parts: { 'trade-ledger-api': 'Reads and writes trades' },
  },
  {
    name: 'transaction-monitoring',
    title: 'Transaction monitoring',
    team: 'compliance',
    description: 'Looks for money laundering and sanctioned parties',
    criticality: 'high',
    dataClass: 'restricted',
    links: ['Runbook'],
    parts: {
      'transaction-monitoring-rules': 'The rules and their alerts',
      'sanctions-match': 'The enclave image that matches names',
    },
  },
];

/** Domains, projects (systems) and their services; the content of `catalog/projects.yaml`. */
export function catalogProjects() {
  return [
    ...Object.entries(domains).map(([name, { title, owner }]) => ({
      apiVersion,
      kind: 'Domain',
      metadata: { name, title },
      spec: { owner },
    })),
    ...projects.flatMap(project => [systemOf(project), ...partsOf(project)]),
  ];
}

function systemOf(project: Project) {
  const { name, title, description, links = [] } = project;
  const annotations = {
    ...(project.criticality && {
      'steward.dev/criticality': project.criticality,
    }),
    ...(project.dataClass && { 'steward.dev/data-class': project.dataClass }),
  };
  return {
    apiVersion,
    kind: 'System',
    metadata: {
      name,
      title,
      ...(description && { description }),
      ...(Object.keys(annotations).length > 0 && { annotations }),
      ...(links.length > 0 && {
        links: links.map(link => ({
          title: link,
          url: `https://${name}.steward.example/${link
            .toLowerCase()
            .replace(' ', '-')}`,
        })),
      }),
    },
    spec: {
      owner: project.team,
      ...(project.domain && { domain: project.domain }),
    },
  };
}

function partsOf({ name, team, parts }: Project) {
  return Object.entries(parts).map(([part, description]) => ({
    apiVersion,
    kind: 'Component',
    metadata: { name: part, description },
    spec: {
      type: part.endsWith('-web') ? 'website' : 'service',
      lifecycle: 'production',
      owner: team,
      system: name,
    },
  }));
}
