/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { Billing } from '../../billing/Billing';
import { BillingLine } from '../../billing/BillingLine';
import { dayText } from '../../billing/days';
import { operation, Operation, OperationContext } from '../AwsService';
import { paginate } from '../paginate';
import { costExplorerErrors as errors } from './costExplorerErrors';
import { dimensionNames, dimensionOf, tagOf } from './dimensions';
import { expressionSchema } from './expression';
import { Bucket, metricNames, metricsOf, sumCosts } from './sumCosts';
import { Period, readPeriod, timePeriodSchema } from './timePeriod';
import { visibleLines } from './visibleLines';

/** How many groups are on a page; AWS does not say how many on one of its own. */
const pageSize = 5_000;
/** Days after its end in which a month is still estimated. */
const estimatedDays = 5;

const groupSchema = z.discriminatedUnion('Type', [
  z.object({ Type: z.literal('DIMENSION'), Key: z.enum(dimensionNames) }),
  z.object({ Type: z.literal('TAG'), Key: z.string().min(1) }),
]);
type GroupDefinition = z.output<typeof groupSchema>;

const inputSchema = z.object({
  TimePeriod: timePeriodSchema,
  Granularity: z.enum(['DAILY', 'MONTHLY', 'HOURLY']),
  Metrics: z.array(z.enum(metricNames)).min(1),
  Filter: expressionSchema.optional(),
  GroupBy: z
    .array(groupSchema)
    .max(2, 'Member must have length less than or equal to 2')
    .default([]),
  NextPageToken: z.string().optional(),
});
type Input = z.output<typeof inputSchema>;

/** GetCostAndUsage: at most two groupings, hours not enabled. */
export function costAndUsage(billing: Billing): Operation {
  return operation(
    inputSchema,
    (input, context) => {
      const { Granularity: granularity } = input;
      if (granularity === 'HOURLY') {
        throw errors.invalid('Hourly data is not enabled for this account');
      }
      const period = readPeriod(input.TimePeriod, billing.today());
      const buckets = sumCosts({
        ...period,
        lines: visibleLines(billing, period, context),
        metrics: input.Metrics,
        granularity,
        filter: input.Filter,
        groupBy: input.GroupBy.map(
          group => (line: BillingLine) => keyOf(line, group),
        ),
      });
      const { NextPageToken: token, ...request } = input;
      const { items, nextToken } = paginate(inPieces(buckets), {
        listing: JSON.stringify([request, context.caller.accountId]),
        token,
        size: pageSize,
        errors,
      });
      return {
        ...(input.GroupBy.length > 0 && { GroupDefinitions: input.GroupBy }),
        ResultsByTime: joined(items).map(bucket =>
          resultOf(bucket, input, billing.today()),
        ),
        DimensionValueAttributes: accountNames(items, input, context),
        NextPageToken: nextToken,
      };
    },
    {
      listing: {
        items: 'ResultsByTime',
        tokenIn: 'NextPageToken',
        tokenOut: 'NextPageToken',
      },
    },
  );
}

function keyOf(line: BillingLine, group: GroupDefinition): string {
  return group.Type === 'TAG'
    ? `${group.Key}$${tagOf(line, group.Key)}`
    : dimensionOf(line, group.Key);
}

/** One bucket for each group, and an empty one for a day without any. */
function inPieces(buckets: readonly Bucket[]): Bucket[] {
  return buckets.flatMap(({ period, groups }) =>
    groups.length === 0
      ? [{ period, groups }]
      : groups.map(group => ({ period, groups: [group] })),
  );
}

/** Pieces of one day beside each other as one; a day may go on on the next page. */
function joined(pieces: readonly Bucket[]): Bucket[] {
  const buckets: Bucket[] = [];
  for (const { period, groups } of pieces) {
    const last = buckets.at(-1);
    if (last && last.period === period) {
      last.groups.push(...groups);
    } else {
      buckets.push({ period, groups: [...groups] });
    }
  }
  return buckets;
}

function resultOf(
  { period, groups }: Bucket,
  { Metrics: metrics, GroupBy: groupBy }: Input,
  today: number,
) {
  const isGrouped = groupBy.length > 0;
  return {
    TimePeriod: { Start: dayText(period.from), End: dayText(period.to) },
    Total: isGrouped ? {} : metricsOf(metrics, groups[0]?.sums ?? []),
    Groups: isGrouped
      ? groups.map(({ keys, sums }) => ({
          Keys: keys,
          Metrics: metricsOf(metrics, sums),
        }))
      : [],
    Estimated: isEstimated(period, today),
  };
}

/** Whether the month of a period may still change. */
function isEstimated({ from }: Period, today: number): boolean {
  const month = dayText(from).slice(0, 7);
  return month >= dayText(today - estimatedDays).slice(0, 7);
}

function accountNames(
  items: readonly Bucket[],
  { GroupBy: groupBy }: Input,
  { world }: OperationContext,
) {
  const at = groupBy.findIndex(({ Key }) => Key === 'LINKED_ACCOUNT');
  if (at < 0) {
    return [];
  }
  const ids = new Set(
    items.flatMap(({ groups }) => groups.map(({ keys }) => keys[at])),
  );
  return [...ids].map(id => ({
    Value: id,
    Attributes: { description: world.account(id)?.name ?? '' },
  }));
}
