/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BillingLine } from './BillingLine';
import { weekdayOf } from './days';
import { SurgeKind, surgeFactor } from './surges';

/** How use goes up and down over the week and the year. */
export type Rhythm = 'steady' | 'traffic' | 'office';

/** What a line of use is made of. */
export interface UsageOptions
  extends Pick<
    BillingLine,
    | 'accountId'
    | 'service'
    | 'region'
    | 'usageType'
    | 'operation'
    | 'tags'
    | 'unit'
  > {
  resource?: string;
  /** Millionths of a dollar for one unit. */
  price: number;
  /** Units a day in the middle of 2026. */
  daily: number;
  rhythm: Rhythm;
  /** Growth in a year: 0.3 is 30 %. */
  growth?: number;
  /** What its noise is drawn from. */
  seed: number;
  /** The day that it begins, and the one that it has ended on. */
  from?: number;
  to?: number;
  surge?: { kind: SurgeKind; accountName: string };
}

/** 2026-07-01: the day that `daily` is of. */
const middle = 20_635;
const saturday = 6;

const weekends: Record<Rhythm, number> = {
  steady: 1,
  traffic: 0.86,
  office: 0.35,
};

/** Evenly between -1 and 1; the same for the same seed and day. */
function noise(seed: number, day: number): number {
  let mixed = Math.imul(seed ^ Math.imul(day, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x80000000 - 1;
}

function swing(rhythm: Rhythm, day: number): number {
  const weekday = weekdayOf(day);
  const ofWeek = weekday === 0 || weekday === saturday ? weekends[rhythm] : 1;
  // Most is asked for in early December.
  const ofYear =
    rhythm === 'traffic'
      ? 1 + 0.08 * Math.cos((2 * Math.PI * (day - middle - 157)) / 365.25)
      : 1;
  return ofWeek * ofYear;
}

/** A line of use that grows, swings and jitters. */
export function usageLine(options: UsageOptions): BillingLine {
  const { price, daily, rhythm, growth = 0, seed, surge } = options;
  const { from = -Infinity, to = Infinity, resource = '' } = options;
  const quantity = (day: number) => {
    if (day < from || day >= to) {
      return 0;
    }
    const grown = Math.exp((growth * (day - middle)) / 365.25);
    const jitter = rhythm === 'steady' ? 1 : 1 + 0.05 * noise(seed, day);
    const wild = surge ? surgeFactor(surge.kind, surge.accountName, day) : 1;
    return daily * grown * swing(rhythm, day) * jitter * wild;
  };
  const cost = (day: number) => Math.round(quantity(day) * price);
  const { accountId, service, region, usageType, operation, tags, unit } =
    options;
  return {
    accountId,
    service,
    region,
    usageType,
    operation,
    tags,
    unit,
    resource,
    recordType: 'Usage',
    unblended: cost,
    amortized: cost,
    quantity,
  };
}
