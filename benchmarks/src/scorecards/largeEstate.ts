/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import {
  Check,
  checkSchema,
  FactDeclaration,
  PILLARS,
  SEVERITIES,
} from '@steward/backstage-plugin-scorecards-common';

const TEAMS = 200;
const UNITS = 40;
const TYPES = [
  'cloud-account',
  'kubernetes-cluster',
  'environment',
  'nitro-enclave',
  'kubernetes-namespace',
];
const FACTS = 25;

/** Facts that four checks of a hundred look at each. */
export const largeFacts: FactDeclaration[] = Array.from(
  { length: FACTS },
  (_, index) => ({
    name: `bench.fact${index}`,
    type: 'number',
    description: 'A number from 0 to 99',
    maximumAge: { days: 2 },
  }),
);

/** Checks that apply to every entity. */
export function largeChecks(count: number): Check[] {
  return Array.from({ length: count }, (_, index) =>
    checkSchema.parse({
      id: `bench.check${index}`,
      title: `Check ${index}`,
      pillar: PILLARS[index % PILLARS.length],
      severity: SEVERITIES[index % SEVERITIES.length],
      appliesTo: { kind: 'Resource' },
      thresholds: {
        fact: `bench.fact${index % FACTS}`,
        ranges: [
          { verdict: 'fail', to: 10 + (index % 20) },
          { verdict: 'warn', from: 10 + (index % 20), to: 35 },
          { verdict: 'pass', from: 35 },
        ],
      },
      solution: 'Raise the number.',
      source: { name: 'Benchmark', url: 'https://example.com' },
    }),
  );
}

/** The same entity for the same number. */
export function largeEntity(index: number): Entity {
  const team = `group:default/team-${index % TEAMS}`;
  const accountId = String(100_000_000_000 + (index % 5000));
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: `thing-${index}`,
      namespace: 'default',
      title: `Thing ${index} of ${TYPES[index % TYPES.length]}`,
      annotations: {
        'amazonaws.com/account-id': accountId,
        'steward.dev/organizational-unit-path': `r-1/ou-${index % UNITS}`,
        'steward.dev/criticality': ['low', 'medium', 'high'][index % 3],
      },
    },
    spec: { type: TYPES[index % TYPES.length], owner: team },
    relations: [{ type: 'ownedBy', targetRef: team }],
  };
}

/** The same values for the same number; most of them are good. */
export function largeValues(index: number): Record<string, number> {
  return Object.fromEntries(
    largeFacts.map(({ name }, nth) => [
      name,
      (index * 7919 + nth * 104_729 + ((index * nth) % 31) * 17) % 100,
    ]),
  );
}
