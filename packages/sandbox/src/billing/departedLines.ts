/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { accountIdFor } from '../world/seed/organization';
import { BillingLine } from './BillingLine';
import { prices } from './prices';
import { usageLine } from './usageLine';

/**
 * What an account that left the organization still costs it, until its new
 * owner takes over the bill. The estate does not know it, so that nobody can be
 * said to own its costs.
 */
export function departedLines(seed: number): BillingLine[] {
  const common = {
    accountId: accountIdFor(seed, 'departed'),
    region: 'eu-west-1',
    tags: {},
    rhythm: 'steady' as const,
    seed,
  };
  return [
    usageLine({
      ...common,
      service: 'Amazon Relational Database Service',
      usageType: 'EU-InstanceUsage:db.r6g.large',
      operation: 'CreateDBInstance:0014',
      unit: 'Hrs',
      price: prices.databaseHour['db.r6g.large'],
      daily: 72,
    }),
    usageLine({
      ...common,
      service: 'EC2 - Other',
      usageType: 'EU-EBS:VolumeUsage.gp3',
      operation: 'CreateVolume-Gp3',
      unit: 'GB-Mo',
      price: prices.volumeGigabyteMonth,
      daily: 90,
    }),
  ];
}
