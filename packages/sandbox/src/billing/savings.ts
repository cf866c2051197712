/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { resourcesOf } from '../posture/resources';
import { SeededRandom } from '../world/SeededRandom';
import { EnclaveItem } from '../world/seed/enclaves';
import { Tags } from '../world/types';
import { World } from '../world/World';
import { InstanceType, prices } from './prices';

/** How something could cost less. Amounts are whole cents a month. */
export interface Saving {
  id: string;
  accountId: string;
  region: string;
  resourceId: string;
  arn: string;
  type: 'Ec2Instance' | 'EbsVolume' | 'RdsDbInstance' | 'ComputeSavingsPlans';
  action:
    | 'Rightsize'
    | 'Stop'
    | 'Delete'
    | 'MigrateToGraviton'
    | 'PurchaseSavingsPlans';
  current: string;
  recommended: string;
  costCents: number;
  savedCents: number;
  effort: 'VeryLow' | 'Low' | 'Medium' | 'High' | 'VeryHigh';
  restartNeeded: boolean;
  rollbackPossible: boolean;
  /** The tags of the resource. */
  tags: Tags;
}

type Kind = Pick<
  Saving,
  | 'type'
  | 'action'
  | 'current'
  | 'recommended'
  | 'effort'
  | 'restartNeeded'
  | 'rollbackPossible'
> & { share: number };

/** What is recommended for the resources that the accounts have, by kind of resource. */
const kinds: { [kind: string]: readonly Kind[] } = {
  instance: [
    {
      type: 'Ec2Instance',
      action: 'Rightsize',
      current: 'm6i.2xlarge',
      recommended: 'm6i.xlarge',
      effort: 'Medium',
      restartNeeded: true,
      rollbackPossible: true,
      share: 0.5,
    },
    {
      type: 'Ec2Instance',
      action: 'Stop',
      current: 'm6i.2xlarge',
      recommended: '',
      effort: 'Low',
      restartNeeded: true,
      rollbackPossible: true,
      share: 1,
    },
    {
      type: 'Ec2Instance',
      action: 'MigrateToGraviton',
      current: 'm6i.2xlarge',
      recommended: 'm7g.2xlarge',
      effort: 'High',
      restartNeeded: true,
      rollbackPossible: true,
      share: 0.2,
    },
  ],
  volume: [
    {
      type: 'EbsVolume',
      action: 'Delete',
      current: 'gp3 500 GB',
      recommended: '',
      effort: 'VeryLow',
      restartNeeded: false,
      rollbackPossible: false,
      share: 1,
    },
  ],
  database: [
    {
      type: 'RdsDbInstance',
      action: 'Rightsize',
      current: 'db.r6g.xlarge',
      recommended: 'db.r6g.large',
      effort: 'Medium',
      restartNeeded: true,
      rollbackPossible: true,
      share: 0.5,
    },
  ],
};

const HOURS_A_MONTH = 730;

const costs: Record<string, number> = {
  instance: 33_580,
  volume: 4_760,
  database: 38_398,
};

/** What Cost Optimization Hub recommends: something for a part of the resources, and a Savings Plan. */
export function savingsOf(world: World): Saving[] {
  const { seed } = world.options;
  const found = world.accounts
    .filter(({ state }) => state === 'ACTIVE')
    .flatMap(account =>
      resourcesOf(seed, account, []).flatMap(({ kind, region, id, arn }) => {
        const random = SeededRandom.create(seed, `savings/${arn}`);
        if (!kinds[kind] || !random.chance(0.2)) {
          return [];
        }
        const { share, ...what } = random.pick(kinds[kind]);
        return [
          {
            ...what,
            id: idOf(random),
            accountId: account.id,
            region,
            resourceId: id,
            arn,
            costCents: costs[kind],
            savedCents: Math.round(costs[kind] * share),
            tags: {},
          },
        ];
      }),
    );
  const plan: Saving = {
    id: idOf(SeededRandom.create(seed, 'savings/plan')),
    accountId: world.managementAccount.id,
    region: 'us-east-1',
    resourceId: '',
    arn: '',
    type: 'ComputeSavingsPlans',
    action: 'PurchaseSavingsPlans',
    current: '',
    recommended: '$4.20/h for 1 year, no upfront',
    costCents: 412_000,
    savedCents: 118_400,
    effort: 'VeryLow',
    restartNeeded: false,
    rollbackPossible: false,
    tags: {},
  };
  const machines = world
    .seedEnclaves()
    .flatMap(enclave => machineSaving(seed, enclave));
  return [...found, ...machines, plan].sort(
    (a, b) => b.savedCents - a.savedCents,
  );
}

/** What a smaller machine has for its name. */
const smaller: { [type: string]: InstanceType } = {
  'm6i.2xlarge': 'm6i.xlarge',
  'm6i.4xlarge': 'm6i.2xlarge',
  'm6i.8xlarge': 'm6i.4xlarge',
  'c6i.2xlarge': 'c6i.xlarge',
  'c6i.4xlarge': 'c6i.2xlarge',
};

/** Some enclaves that run have a larger machine than they use. */
function machineSaving(seed: number, enclave: EnclaveItem): Saving[] {
  const { id: enclaveId, accountId, region, status, providerConfig } = enclave;
  const random = SeededRandom.create(seed, `savings/${enclaveId}`);
  const current = providerConfig.instanceType as InstanceType;
  const recommended = smaller[current];
  if (status !== 'DEPLOYED' || !recommended || !random.chance(0.4)) {
    return [];
  }
  const resourceId = `i-0${random.text(16, '0123456789abcdef')}`;
  const [costCents, smallerCents] = [current, recommended].map(type =>
    Math.round((prices.instanceHour[type] * HOURS_A_MONTH) / 10_000),
  );
  return [
    {
      id: idOf(random),
      accountId,
      region,
      resourceId,
      arn: `arn:aws:ec2:${region}:${accountId}:instance/${resourceId}`,
      type: 'Ec2Instance',
      action: 'Rightsize',
      current,
      recommended,
      costCents,
      savedCents: costCents - smallerCents,
      effort: 'Medium',
      restartNeeded: true,
      rollbackPossible: true,
      tags: { 'enclave-id': enclaveId },
    },
  ];
}

/** In the form that the hub has: a base64 text. */
function idOf(random: SeededRandom): string {
  return Buffer.from(`832_${random.text(16, '0123456789abcdef')}`).toString(
    'base64',
  );
}
