/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { scaleAmount } from '../money/amounts';
import { Price, PriceTable } from './Price';

const BASE_REGION = 'us-east-1';

/*
 * On-demand prices in USD (Linux) of us-east-1, from the public price pages of AWS
 * (https://aws.amazon.com/ec2/pricing/on-demand/, /ebs/pricing/,
 * /eks/pricing/, /vpc/pricing/, /elasticloadbalancing/pricing/).
 */
const BASE_PRICES: Readonly<Record<string, Pick<Price, 'amount' | 'unit'>>> = {
  'ec2:m6i.large': { amount: '0.096', unit: 'hour' },
  'ec2:m6i.xlarge': { amount: '0.192', unit: 'hour' },
  'ec2:m6i.2xlarge': { amount: '0.384', unit: 'hour' },
  'ec2:m6i.4xlarge': { amount: '0.768', unit: 'hour' },
  'ec2:m6i.8xlarge': { amount: '1.536', unit: 'hour' },
  'ec2:c6i.xlarge': { amount: '0.17', unit: 'hour' },
  'ec2:c6i.2xlarge': { amount: '0.34', unit: 'hour' },
  'ec2:c6i.4xlarge': { amount: '0.68', unit: 'hour' },
  'ec2:nat-gateway': { amount: '0.045', unit: 'hour' },
  'ec2:public-ipv4': { amount: '0.005', unit: 'hour' },
  'elb:network': { amount: '0.0225', unit: 'hour' },
  'elb:application': { amount: '0.0225', unit: 'hour' },
  'ebs:gp3-gib': { amount: '0.08', unit: 'month' },
  'eks:cluster': { amount: '0.1', unit: 'hour' },
  'vpc:interface-endpoint': { amount: '0.01', unit: 'hour' },
};

/*
 * What the same costs elsewhere, relative to us-east-1: m6i.xlarge on demand
 * in the region. Other SKUs differ from it by some percent.
 */
const REGION_FACTORS: Readonly<Record<string, string>> = {
  [BASE_REGION]: '1',
  'us-east-2': '1',
  'us-west-2': '1',
  'eu-west-1': '1.115',
  'eu-central-1': '1.198',
  'eu-west-2': '1.156',
  'eu-north-1': '1.063',
  'ap-southeast-1': '1.25',
  'ap-southeast-2': '1.25',
  'ap-northeast-1': '1.292',
};

/** What the templates make, and a source of prices is asked for. @public */
export const PRICED_SKUS: readonly string[] = Object.keys(BASE_PRICES);

/** The prices that Steward comes with, for as long as no source has better ones. @public */
export const SHIPPED_PRICES: PriceTable = {
  source: 'AWS on-demand price pages',
  publishedOn: '2025-06-30',
  currency: 'USD',
  approximateRegions: Object.entries(REGION_FACTORS)
    .filter(([, factor]) => factor !== '1')
    .map(([region]) => region),
  prices: Object.entries(REGION_FACTORS).flatMap(([region, factor]) =>
    Object.entries(BASE_PRICES).map(([sku, { amount, unit }]) => ({
      sku,
      region,
      unit,
      amount: scaleAmount(amount, factor),
    })),
  ),
};
