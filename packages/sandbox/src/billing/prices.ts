/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** On-demand prices in millionths of a US dollar, eu-central-1. */
export const prices = {
  instanceHour: {
    't3.medium': 48_000,
    'm6i.large': 115_000,
    'm6i.xlarge': 230_000,
    'm6i.2xlarge': 460_000,
    'm6i.4xlarge': 920_000,
    'm6i.8xlarge': 1_840_000,
    'c6i.xlarge': 194_000,
    'c6i.2xlarge': 388_000,
    'c6i.4xlarge': 776_000,
  },
  databaseHour: {
    'db.t4g.medium': 76_000,
    'db.r6g.large': 263_000,
    'db.r6g.xlarge': 526_000,
  },
  clusterHour: 100_000,
  volumeGigabyteMonth: 95_200,
  bucketGigabyteMonth: 24_500,
  natGigabyte: 52_000,
  natHour: 52_000,
  publicAddressHour: 5_000,
  endpointHour: 12_000,
  loadBalancerHour: 27_000,
  logGigabyte: 630_000,
  keyMonth: 1_000_000,
  functionGigabyteSecond: 17,
} as const;

/**
 * What the same costs in other regions, in thousandths of eu-central-1: as
 * m6i.xlarge on demand does.
 */
export const regionFactors: { [region: string]: number } = {
  'eu-central-1': 1_000,
  'us-east-1': 835,
  'us-west-2': 835,
  'eu-west-1': 930,
  'ap-southeast-2': 1_044,
};

/** The machines that have a price. */
export type InstanceType = keyof typeof prices.instanceHour;

/** What usage types of a region begin with. */
export const usagePrefixes: { [region: string]: string } = {
  'ap-southeast-2': 'APS2-',
  'eu-central-1': 'EUC1-',
  'eu-west-1': 'EU-',
  'us-east-1': '',
  'us-west-2': 'USW2-',
};
