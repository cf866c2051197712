/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { World } from '../world/World';
import { BillingLine } from './BillingLine';
import { firstDayOf } from './days';
import { toWholeCents } from './money';

/** VAT in Germany, where Northwind is. */
const taxRate = 0.19;

/**
 * Prices of AWS Business Support: a share of what a month costs, by tier.
 *
 * Source: https://aws.amazon.com/premiumsupport/pricing/
 */
const supportTiers = [
  { upTo: 10_000e6, rate: 0.1 },
  { upTo: 80_000e6, rate: 0.07 },
  { upTo: 250_000e6, rate: 0.05 },
  { upTo: Infinity, rate: 0.03 },
];

/** What a month costs by account without the charges that come on top. */
export type AccountSums = ReadonlyMap<string, number>;

/**
 * What comes on top of the use of a month: support on its first day, credits
 * and refunds, and the tax on all of it.
 *
 * @param lastDay - the last day that is billed by now
 */
export function monthlyCharges(
  world: World,
  month: string,
  sums: AccountSums,
  lastDay: number,
): BillingLine[] {
  const first = firstDayOf(month);
  const untaxed = [
    ...supportOf(world, first, sums),
    ...creditsOf(world, month, first),
  ].filter(({ day }) => day <= lastDay);
  const taxable = new Map(sums);
  for (const { line, amount } of untaxed) {
    const before = taxable.get(line.accountId) ?? 0;
    taxable.set(line.accountId, before + amount);
  }
  const taxes = [...taxable].map(([accountId, sum]) =>
    charge({
      accountId,
      service: 'Tax',
      region: 'NoRegion',
      usageType: '',
      recordType: 'Tax',
      day: first,
      amount: toWholeCents(sum * taxRate),
    }),
  );
  return [...untaxed, ...taxes].map(({ line }) => line);
}

function supportOf(world: World, day: number, sums: AccountSums) {
  const total = [...sums.values()].reduce((sum, one) => sum + one, 0);
  let floor = 0;
  let fee = 0;
  for (const { upTo, rate } of supportTiers) {
    fee += Math.max(0, Math.min(total, upTo) - floor) * rate;
    floor = upTo;
  }
  return [
    charge({
      accountId: world.managementAccount.id,
      service: 'AWS Support (Business)',
      region: 'global',
      usageType: 'Dollar',
      recordType: 'Support',
      day,
      amount: toWholeCents(fee),
    }),
  ];
}

/** A credit each month, and a refund in the middle of each quarter. */
function creditsOf(world: World, month: string, first: number) {
  const credited = world.findAccountByName('dev-data');
  const refunded = world.findAccountByName('prod-lending');
  const isMiddle = Number(month.slice(5)) % 3 === 2;
  return [
    ...(credited
      ? [
          charge({
            accountId: credited.id,
            service: 'Amazon Elastic Compute Cloud - Compute',
            region: 'eu-central-1',
            usageType: 'EUC1-BoxUsage:m6i.2xlarge',
            recordType: 'Credit',
            day: first + 4,
            amount: -150e6,
          }),
        ]
      : []),
    ...(refunded && isMiddle
      ? [
          charge({
            accountId: refunded.id,
            service: 'Amazon Relational Database Service',
            region: 'eu-central-1',
            usageType: 'EUC1-InstanceUsage:db.r6g.xl',
            recordType: 'Refund',
            day: first + 11,
            amount: -86_400_000,
          }),
        ]
      : []),
  ];
}

/** An amount on one day. */
function charge(options: {
  accountId: string;
  service: string;
  region: string;
  usageType: string;
  recordType: string;
  day: number;
  amount: number;
}) {
  const { day, amount, ...dimensions } = options;
  const on = (value: number) => (asked: number) => asked === day ? value : 0;
  const line: BillingLine = {
    ...dimensions,
    operation: '',
    tags: {},
    resource: '',
    unit: '',
    unblended: on(amount),
    amortized: on(amount),
    quantity: on(1),
  };
  return { line, day, amount };
}
