/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SeededRandom } from '../SeededRandom';
import { sandboxTeams } from '../teams';
import { Account, OrganizationalUnit, Organization, Tags } from '../types';
import { AccountPlan, planAccounts } from './accountNames';
import { accountIdFor } from './organization';

const dataClasses = ['public', 'internal', 'confidential', 'restricted'];
const firstDay = Date.UTC(2022, 0, 10);
const days = 1500;

function unitOf(
  plan: AccountPlan,
  units: Map<string, OrganizationalUnit>,
): OrganizationalUnit | undefined {
  const ofTeam =
    plan.team && units.get(`${plan.unit}/${plan.team.displayName}`);
  return ofTeam ?? units.get(plan.unit);
}

function tagsOf(plan: AccountPlan, random: SeededRandom): Tags {
  const ownerName = plan.owner ?? plan.team?.name;
  const costCenter = sandboxTeams.find(
    team => team.name === ownerName,
  )?.costCenter;
  if (plan.owner === false && random.chance(0.5)) {
    return {};
  }
  return {
    ...(ownerName && { owner: ownerName }),
    ...(plan.environment && {
      environment: plan.environment,
      'data-class': random.pick(dataClasses),
    }),
    ...(costCenter && { 'cost-center': costCenter }),
  };
}

function emailOf(name: string, id: string): string {
  const local = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 38)
    .replace(/^-|-$/g, '');
  return `aws+${local}-${id.slice(-4)}@steward.example`;
}

/** The accounts in the order in which they joined; the first is the management account. */
export function seedAccounts(
  seed: number,
  organization: Organization,
  units: Map<string, OrganizationalUnit>,
  count: number,
): Account[] {
  const taken = new Set<string>();
  return planAccounts(seed, count).map(plan => {
    let id = accountIdFor(seed, plan.name);
    for (let attempt = 1; taken.has(id); attempt += 1) {
      id = accountIdFor(seed, `${plan.name}/${attempt}`);
    }
    taken.add(id);
    const random = SeededRandom.create(seed, `account/${plan.name}`);
    const joined = firstDay + random.integer(0, days * 86_400) * 1000;
    return {
      id,
      name: plan.name,
      email: emailOf(plan.name, id),
      state: plan.state ?? 'ACTIVE',
      parentId: unitOf(plan, units)?.id ?? organization.rootId,
      joinedMethod:
        plan.name === 'management' || plan.name.startsWith('acquired-')
          ? 'INVITED'
          : 'CREATED',
      joinedAt: new Date(joined).toISOString(),
      tags: tagsOf(plan, random),
    };
  });
}
