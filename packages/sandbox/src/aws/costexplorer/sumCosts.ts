/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BillingLine } from '../../billing/BillingLine';
import { dayText } from '../../billing/days';
import { moneyText } from '../../billing/money';
import { Expression, passes } from './expression';
import { Period } from './timePeriod';

/** What can be summed up; those without discounts of their own are the same. */
export const metricNames = [
  'AmortizedCost',
  'BlendedCost',
  'NetAmortizedCost',
  'NetUnblendedCost',
  'NormalizedUsageAmount',
  'UnblendedCost',
  'UsageQuantity',
] as const;
/** The name of a metric. */
export type MetricName = (typeof metricNames)[number];

/** Sums of metrics, in their order. */
export interface Group {
  keys: string[];
  sums: number[];
}

/** A day or month, and what it costs. */
export interface Bucket {
  period: Period;
  groups: Group[];
}

/** What is summed up. */
export interface SumOptions extends Period {
  lines: readonly BillingLine[];
  metrics: readonly MetricName[];
  granularity: 'DAILY' | 'MONTHLY';
  filter?: Expression;
  /** What a line is grouped by, at most two. */
  groupBy: readonly ((line: BillingLine) => string)[];
}

/** The buckets in their order, each with its groups in the order of their keys. */
export function sumCosts(options: SumOptions): Bucket[] {
  const { lines, metrics, filter, groupBy } = options;
  const buckets = bucketsOf(options);
  const groups = buckets.map(() => new Map<string, Group>());
  for (const line of lines.filter(one => passes(one, filter))) {
    const keys = groupBy.map(keyOf => keyOf(line));
    const key = keys.join('\u0000');
    const amounts = metrics.map(metric => amountIn(line, metric));
    buckets.forEach(({ from, to }, index) => {
      for (let day = from; day < to; day += 1) {
        if (line.unblended(day) !== 0 || line.amortized(day) !== 0) {
          const group = groups[index].get(key) ?? {
            keys,
            sums: metrics.map(() => 0),
          };
          amounts.forEach((amountOn, metric) => {
            group.sums[metric] += amountOn(day);
          });
          groups[index].set(key, group);
        }
      }
    });
  }
  return buckets.map((period, index) => ({
    period,
    groups: [...groups[index]]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, group]) => group),
  }));
}

function bucketsOf({ from, to, granularity }: SumOptions): Period[] {
  const buckets: Period[] = [];
  for (let day = from; day < to; day += 1) {
    const last = buckets.at(-1);
    const isNew =
      granularity === 'DAILY' || !last || dayText(day).endsWith('-01');
    if (isNew) {
      buckets.push({ from: day, to: day + 1 });
    } else {
      last.to = day + 1;
    }
  }
  return buckets;
}

function amountIn(line: BillingLine, metric: MetricName) {
  switch (metric) {
    case 'AmortizedCost':
    case 'NetAmortizedCost':
      return line.amortized;
    case 'UsageQuantity':
      return line.quantity;
    case 'NormalizedUsageAmount':
      return () => 0;
    default:
      return line.unblended;
  }
}

/** The sums as members of an answer. */
export function metricsOf(metrics: readonly MetricName[], sums: number[]) {
  return Object.fromEntries(
    metrics.map((metric, index) => {
      const isMoney = metric.endsWith('Cost');
      return [
        metric,
        {
          Amount: isMoney
            ? moneyText(sums[index] ?? 0)
            : (sums[index] ?? 0).toFixed(6),
          Unit: isMoney ? 'USD' : 'N/A',
        },
      ];
    }),
  );
}
