/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Tags } from '../world/types';
import { prices } from './prices';
import { SurgeKind } from './surges';
import { Rhythm } from './usageLine';

/** One kind of use that accounts have. */
export interface Shape {
  key: string;
  service: string;
  usageType: string;
  operation: string;
  unit: string;
  price: number;
  /** Units a day at the least and at the most, in production. */
  daily: [least: number, most: number];
  rhythm: Rhythm;
  /** The most that it grows in a year; default 0.25. */
  growth?: number;
  /** In how many accounts it is; default in all. */
  chance?: number;
  region?: string;
  /** What AWS cannot tag. */
  untagged?: boolean;
  /** Tags of its own on top of those of the account. */
  tags?: Tags;
  surge?: SurgeKind;
}

const EC2 = 'Amazon Elastic Compute Cloud - Compute';
const EC2_OTHER = 'EC2 - Other';
const RDS = 'Amazon Relational Database Service';
const S3 = 'Amazon Simple Storage Service';

const machines: Shape = {
  key: 'machines',
  service: EC2,
  usageType: 'BoxUsage:m6i.2xlarge',
  operation: 'RunInstances',
  unit: 'Hrs',
  price: prices.instanceHour['m6i.2xlarge'],
  daily: [48, 144],
  rhythm: 'traffic',
  surge: 'compute',
};
const volumes: Shape = {
  key: 'volumes',
  service: EC2_OTHER,
  usageType: 'EBS:VolumeUsage.gp3',
  operation: 'CreateVolume-Gp3',
  unit: 'GB-Mo',
  price: prices.volumeGigabyteMonth,
  daily: [60, 180],
  rhythm: 'steady',
};
const nat: Shape = {
  key: 'nat',
  service: EC2_OTHER,
  usageType: 'NatGateway-Bytes',
  operation: 'NatGateway',
  unit: 'GB',
  price: prices.natGigabyte,
  daily: [40, 160],
  rhythm: 'traffic',
  untagged: true,
};
const database: Shape = {
  key: 'database',
  service: RDS,
  usageType: 'InstanceUsage:db.r6g.xl',
  operation: 'CreateDBInstance:0014',
  unit: 'Hrs',
  price: prices.databaseHour['db.r6g.xlarge'],
  daily: [48, 96],
  rhythm: 'steady',
};
const buckets: Shape = {
  key: 'buckets',
  service: S3,
  usageType: 'TimedStorage-ByteHrs',
  operation: 'StandardStorage',
  unit: 'GB-Mo',
  price: prices.bucketGigabyteMonth,
  daily: [150, 600],
  rhythm: 'steady',
  growth: 0.6,
};
const logs: Shape = {
  key: 'logs',
  service: 'AmazonCloudWatch',
  usageType: 'DataProcessing-Bytes',
  operation: 'PutLogEvents',
  unit: 'GB',
  price: prices.logGigabyte,
  daily: [4, 14],
  rhythm: 'traffic',
  surge: 'logs',
};

/** What an account with workloads uses. */
export const WORKLOAD_SHAPES: readonly Shape[] = [
  machines,
  volumes,
  nat,
  database,
  buckets,
  logs,
  {
    key: 'balancer',
    service: 'Amazon Elastic Load Balancing',
    usageType: 'LoadBalancerUsage',
    operation: 'LoadBalancing:Application',
    unit: 'Hrs',
    price: prices.loadBalancerHour,
    daily: [24, 96],
    rhythm: 'steady',
  },
  {
    key: 'functions',
    service: 'AWS Lambda',
    usageType: 'Lambda-GB-Second',
    operation: 'Invoke',
    unit: 'Lambda-GB-Second',
    price: prices.functionGigabyteSecond,
    daily: [100_000, 900_000],
    rhythm: 'traffic',
    chance: 0.7,
  },
  {
    key: 'keys',
    service: 'AWS Key Management Service',
    usageType: 'KMS-Keys',
    operation: '',
    unit: 'Keys',
    price: prices.keyMonth / 30,
    daily: [4, 20],
    rhythm: 'steady',
    growth: 0,
    untagged: true,
  },
  {
    key: 'replica',
    service: S3,
    usageType: 'TimedStorage-ByteHrs',
    operation: 'StandardStorage',
    unit: 'GB-Mo',
    price: prices.bucketGigabyteMonth,
    daily: [50, 200],
    rhythm: 'steady',
    region: 'eu-west-1',
    chance: 0.5,
  },
];

const shared = (team: string, least: number, most: number): Shape => ({
  ...machines,
  key: `shared-${team}`,
  usageType: 'BoxUsage:m6i.xlarge',
  price: prices.instanceHour['m6i.xlarge'],
  daily: [least, most],
  surge: undefined,
  tags: { team, environment: 'prod' },
});

/** What the accounts of the landing zone use, by name; `sandbox` stands for people's own. */
export const CORE_SHAPES: { [account: string]: readonly Shape[] } = {
  management: [
    {
      key: 'trail',
      service: 'AWS CloudTrail',
      usageType: 'PaidEventsRecorded',
      operation: 'None',
      unit: 'Events',
      price: 20,
      daily: [200_000, 300_000],
      rhythm: 'traffic',
    },
  ],
  'log-archive': [
    { ...buckets, daily: [2_000, 2_400], growth: 0.5 },
    { ...logs, surge: undefined, daily: [30, 40] },
  ],
  'security-audit': [
    {
      key: 'guard',
      service: 'Amazon GuardDuty',
      usageType: 'PaidEventsAnalyzed',
      operation: '',
      unit: 'Events',
      price: 4,
      daily: [9_000_000, 11_000_000],
      rhythm: 'traffic',
    },
    {
      key: 'hub',
      service: 'AWS Security Hub',
      usageType: 'PaidComplianceCheck',
      operation: '',
      unit: 'Checks',
      price: 1_000,
      daily: [14_000, 18_000],
      rhythm: 'steady',
    },
    {
      key: 'config',
      service: 'AWS Config',
      usageType: 'ConfigurationItemRecorded',
      operation: '',
      unit: 'ConfigurationItemRecorded',
      price: 3_000,
      daily: [3_000, 5_000],
      rhythm: 'traffic',
    },
  ],
  'security-tooling': [machines, volumes],
  'shared-network': [
    { ...nat, daily: [900, 1_100] },
    {
      key: 'transit',
      service: 'Amazon Virtual Private Cloud',
      usageType: 'TransitGateway-Hours',
      operation: 'TransitGatewayVPC',
      unit: 'Hrs',
      price: 60_000,
      daily: [600, 760],
      rhythm: 'steady',
    },
  ],
  'shared-dns': [
    {
      key: 'dns',
      service: 'Amazon Route 53',
      usageType: 'DNS-Queries',
      operation: 'A',
      unit: 'Queries',
      price: 1,
      daily: [8_000_000, 9_000_000],
      rhythm: 'traffic',
      region: 'global',
      untagged: true,
    },
  ],
  // One account that several teams work in.
  'shared-services': [
    shared('payments', 48, 72),
    shared('lending', 24, 48),
    shared('data-platform', 72, 96),
    { ...database, daily: [24, 48], tags: { team: 'platform' } },
    { ...volumes, untagged: true },
  ],
  'shared-enclaves': [machines, { ...nat, daily: [60, 90] }],
  sandbox: [
    {
      ...machines,
      usageType: 'BoxUsage:t3.medium',
      price: prices.instanceHour['t3.medium'],
      daily: [24, 72],
      rhythm: 'office',
      surge: undefined,
    },
    { ...buckets, daily: [10, 40] },
  ],
  'policy-canary': [{ ...buckets, daily: [1, 3] }],
};
