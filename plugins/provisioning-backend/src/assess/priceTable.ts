/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * On-demand prices in USD (Linux) of us-east-1, from the public price pages of AWS
 * (https://aws.amazon.com/ec2/pricing/on-demand/, /ebs/pricing/,
 * /eks/pricing/, /vpc/pricing/, /elasticloadbalancing/pricing/).
 */
export const PRICE_SOURCE = 'AWS on-demand price pages';
/** Day of {@link PRICES}. */
export const PRICE_DATE = '2025-06-30';

/** Hours of a month, as AWS counts them. */
export const HOURS_PER_MONTH = 730;

/** A price for an hour, or for a GiB and month. */
export interface Price {
  amount: number;
  per: 'hour' | 'month';
}

/** Prices of us-east-1 by SKU. */
export const PRICES: Readonly<Record<string, Price>> = {
  'ec2:m6i.large': { amount: 0.096, per: 'hour' },
  'ec2:m6i.xlarge': { amount: 0.192, per: 'hour' },
  'ec2:m6i.2xlarge': { amount: 0.384, per: 'hour' },
  'ec2:m6i.4xlarge': { amount: 0.768, per: 'hour' },
  'ec2:m6i.8xlarge': { amount: 1.536, per: 'hour' },
  'ec2:c6i.xlarge': { amount: 0.17, per: 'hour' },
  'ec2:c6i.2xlarge': { amount: 0.34, per: 'hour' },
  'ec2:c6i.4xlarge': { amount: 0.68, per: 'hour' },
  'ec2:nat-gateway': { amount: 0.045, per: 'hour' },
  'ec2:public-ipv4': { amount: 0.005, per: 'hour' },
  'elb:network': { amount: 0.0225, per: 'hour' },
  'elb:application': { amount: 0.0225, per: 'hour' },
  'ebs:gp3-gib': { amount: 0.08, per: 'month' },
  'eks:cluster': { amount: 0.1, per: 'hour' },
  'vpc:interface-endpoint': { amount: 0.01, per: 'hour' },
};

/**
 * What the same costs elsewhere, relative to us-east-1: m6i.xlarge on demand
 * in the region. Other SKUs differ from it by some percent.
 */
export const REGION_FACTORS: Readonly<Record<string, number>> = {
  'us-east-1': 1,
  'us-east-2': 1,
  'us-west-2': 1,
  'eu-west-1': 1.115,
  'eu-central-1': 1.198,
  'eu-west-2': 1.156,
  'eu-north-1': 1.063,
  'ap-southeast-1': 1.25,
  'ap-southeast-2': 1.25,
  'ap-northeast-1': 1.292,
};
