/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { sandboxTeams } from '../teams';
import { Organization, OrganizationalUnit, Tags } from '../types';
import { organizationalUnitIdFor } from './organization';

const base: { path: string; tags?: Tags }[] = [
  { path: 'Security', tags: { owner: 'compliance' } },
  { path: 'Infrastructure', tags: { owner: 'platform' } },
  { path: 'Infrastructure/Network' },
  { path: 'Infrastructure/Shared Services' },
  { path: 'Workloads' },
  { path: 'Workloads/Prod', tags: { environment: 'prod' } },
  { path: 'Workloads/NonProd', tags: { environment: 'nonprod' } },
  { path: 'Workloads/NonProd/Dev' },
  { path: 'Workloads/NonProd/Staging' },
  { path: 'Sandbox' },
  { path: 'Sandbox/Lab "Zero" 🧪' },
  { path: 'Policy Staging', tags: { owner: 'platform' } },
  { path: 'Suspended' },
];

const environments = [
  'Workloads/Prod',
  'Workloads/NonProd/Dev',
  'Workloads/NonProd/Staging',
];
const markets = ['EMEA', 'APAC', 'Americas'];

function* domainUnits(): Generator<{ path: string; tags?: Tags }> {
  for (const team of sandboxTeams) {
    for (const environment of environments) {
      yield {
        path: `${environment}/${team.displayName}`,
        tags: { owner: team.name },
      };
    }
  }
  for (const market of markets) {
    for (const team of sandboxTeams) {
      yield { path: `Workloads/Prod/${team.displayName}/${market}` };
    }
  }
  for (let number = 1; ; number += 1) {
    yield { path: `Sandbox/Cohort ${number}` };
  }
}

/** Number of units that an organization of this many accounts has. */
function unitCountFor(accounts: number): number {
  return Math.max(base.length, Math.round(60 * Math.sqrt(accounts / 1000)));
}

/**
 * The units by path. Every parent comes before its children; 40 accounts give
 * 13 units, 1,000 give 60, 10,000 give 190.
 */
export function seedOrganizationalUnits(
  seed: number,
  organization: Organization,
  accounts: number,
): Map<string, OrganizationalUnit> {
  const units = new Map<string, OrganizationalUnit>();
  const count = unitCountFor(accounts);
  const add = (path: string, tags: Tags = {}) => {
    const cut = path.lastIndexOf('/');
    const parent = cut < 0 ? undefined : units.get(path.slice(0, cut));
    units.set(path, {
      id: organizationalUnitIdFor(seed, organization.rootId, path),
      name: path.slice(cut + 1),
      parentId: parent?.id ?? organization.rootId,
      tags,
    });
  };
  for (const unit of base) {
    add(unit.path, unit.tags);
  }
  const further = domainUnits();
  while (units.size < count) {
    const { path, tags } = further.next().value;
    add(path, tags);
  }
  return units;
}
