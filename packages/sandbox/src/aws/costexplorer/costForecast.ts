/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { Billing } from '../../billing/Billing';
import { dayOf, dayText } from '../../billing/days';
import { moneyText } from '../../billing/money';
import { AwsError } from '../AwsError';
import { operation, Operation } from '../AwsService';
import { costExplorerErrors as errors } from './costExplorerErrors';
import { expressionSchema, passes } from './expression';
import { sumCosts } from './sumCosts';
import { timePeriodSchema } from './timePeriod';

/** The most days and months that Cost Explorer looks ahead. */
const maxDays = { DAILY: 93, MONTHLY: 18 * 31 };
/** Half the width of the interval at 80 %, as a share. */
const spread = 0.06;

const inputSchema = z.object({
  TimePeriod: timePeriodSchema,
  Metric: z.enum(['UNBLENDED_COST', 'AMORTIZED_COST', 'BLENDED_COST']),
  Granularity: z.enum(['DAILY', 'MONTHLY']),
  Filter: expressionSchema.optional(),
  PredictionIntervalLevel: z.number().int().min(51).max(99).optional(),
});

/** GetCostForecast: what use will cost, with an interval when a level is given. */
export function costForecast(billing: Billing): Operation {
  return operation(inputSchema, (input, { world, caller }) => {
    const from = dayOf(input.TimePeriod.Start);
    const to = dayOf(input.TimePeriod.End);
    const today = billing.today();
    if (from < today || from >= to || to - today > maxDays[input.Granularity]) {
      throw errors.invalid(
        `Start must not be before ${dayText(today)}, and end must be after it`,
      );
    }
    const isPayer = caller.accountId === world.managementAccount.id;
    const lines = billing
      .usage()
      .filter(
        line =>
          (isPayer || line.accountId === caller.accountId) &&
          passes(line, input.Filter),
      );
    if (lines.length === 0) {
      throw new AwsError(
        'DataUnavailableException',
        'Insufficient amount of historical data to generate forecast',
      );
    }
    const results = sumCosts({
      lines,
      from,
      to,
      metrics: [
        input.Metric === 'AMORTIZED_COST' ? 'AmortizedCost' : 'UnblendedCost',
      ],
      granularity: input.Granularity,
      groupBy: [],
    }).map(({ period, groups }) => ({ period, sum: groups[0]?.sums[0] ?? 0 }));
    const level = input.PredictionIntervalLevel;
    return {
      Total: {
        Amount: moneyText(results.reduce((total, { sum }) => total + sum, 0)),
        Unit: 'USD',
      },
      ForecastResultsByTime: results.map(({ period, sum }) => ({
        TimePeriod: { Start: dayText(period.from), End: dayText(period.to) },
        MeanValue: moneyText(sum),
        ...(level !== undefined && intervalOf(sum, (spread * level) / 80)),
      })),
    };
  });
}

function intervalOf(sum: number, share: number) {
  return {
    PredictionIntervalLowerBound: moneyText(Math.round(sum * (1 - share))),
    PredictionIntervalUpperBound: moneyText(Math.round(sum * (1 + share))),
  };
}
