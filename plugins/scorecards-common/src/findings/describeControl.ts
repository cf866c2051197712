/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ANY_CONTROL } from './Control';
import { ControlReference } from './Finding';

/** Names of sources and of catalogs of controls, as their makers write them. */
const NAMES: Record<string, string> = {
  auditTrail: 'Audit trail',
  awsConfig: 'AWS Config',
  catalog: 'Catalog',
  cis: 'CIS',
  cloudCosts: 'Cloud costs',
  cve: 'vulnerabilities (CVE)',
  estate: 'Estate',
  guardDuty: 'GuardDuty',
  kyverno: 'Kyverno',
  macie: 'Macie',
  provisioning: 'Provisioning',
  prowler: 'Prowler',
  securityHub: 'Security Hub',
  trivy: 'Trivy',
  trivySecret: 'exposed secrets',
  trustedAdvisor: 'Trusted Advisor',
};

/** A source or a catalog as people know it: `Security Hub` for `securityHub`. @public */
export function describeSource(source: string): string {
  return NAMES[source] ?? source;
}

/** A control as people know it: `Security Hub IAM.9`. @public */
export function describeControl({ catalog, id }: ControlReference): string {
  return id === ANY_CONTROL
    ? describeSource(catalog)
    : `${describeSource(catalog)} ${id}`;
}
