/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { Billing } from '../../billing/Billing';
import { BillingLine } from '../../billing/BillingLine';
import { dayText } from '../../billing/days';
import { Surge, surgeId, surgesBetween } from '../../billing/surges';
import { Members, operation, Operation } from '../AwsService';
import { paginate } from '../paginate';
import { costExplorerErrors as errors } from './costExplorerErrors';

/** How far back anomalies are kept. */
const keptDays = 90;

const services: Record<Surge['kind'], string> = {
  compute: 'Amazon Elastic Compute Cloud - Compute',
  logs: 'AmazonCloudWatch',
};

const feedbackSchema = z.enum(['YES', 'NO', 'PLANNED_ACTIVITY']);

const anomaliesInput = z.object({
  DateInterval: z.object({
    StartDate: z.iso.date(),
    EndDate: z.iso.date().optional(),
  }),
  MonitorArn: z.string().optional(),
  Feedback: feedbackSchema.optional(),
  MaxResults: z.number().int().min(1).max(100).default(100),
  NextPageToken: z.string().optional(),
});

const listing = (items: string) => ({
  listing: { items, tokenIn: 'NextPageToken', tokenOut: 'NextPageToken' },
});

/** Cost Anomaly Detection: one monitor of services, and what it found in the surges. */
export function anomalyOperations(billing: Billing): Record<string, Operation> {
  return {
    GetAnomalies: operation(
      anomaliesInput,
      ({ NextPageToken: token, ...input }) => {
        const { StartDate, EndDate } = input.DateInterval;
        const found = anomaliesOf(billing).filter(
          one =>
            one.AnomalyStartDate >= StartDate &&
            (EndDate === undefined || one.AnomalyStartDate <= EndDate) &&
            (input.Feedback === undefined || one.Feedback === input.Feedback) &&
            (input.MonitorArn ?? one.MonitorArn) === one.MonitorArn,
        );
        const { items, nextToken } = paginate(found, {
          listing: JSON.stringify(input),
          token,
          size: input.MaxResults,
          errors,
        });
        return { Anomalies: items, NextPageToken: nextToken };
      },
      listing('Anomalies'),
    ),
    GetAnomalyMonitors: operation(
      z.object({ NextPageToken: z.string().optional() }),
      () => ({
        AnomalyMonitors: [
          {
            MonitorArn: monitorArn(billing),
            MonitorName: 'Services of Northwind',
            MonitorType: 'DIMENSIONAL',
            MonitorDimension: 'SERVICE',
            CreationDate: '2025-01-15T00:00:00Z',
            LastEvaluatedDate: `${dayText(billing.today())}T00:00:00Z`,
            DimensionalValueCount: 20,
          },
        ],
      }),
      listing('AnomalyMonitors'),
    ),
    ProvideAnomalyFeedback: operation(
      z.object({ AnomalyId: z.string().min(1), Feedback: feedbackSchema }),
      ({ AnomalyId: id, Feedback: feedback }): Members => {
        if (!anomaliesOf(billing).some(one => one.AnomalyId === id)) {
          throw errors.invalid(`No anomaly found for id ${id}`);
        }
        billing.feedback.set(id, feedback);
        return { AnomalyId: id };
      },
    ),
  };
}

function monitorArn({ world }: Billing): string {
  return `arn:aws:ce::${world.managementAccount.id}:anomalymonitor/6f1d2b8c-0000-4000-8000-5e12ab34cd56`;
}

/** The surges of the last 90 days that AWS has seen by now. */
function anomaliesOf(billing: Billing) {
  const today = billing.today();
  return surgesBetween(today - keptDays, today - 2).flatMap(surge => {
    const account = billing.world.findAccountByName(surge.accountName);
    const lines = billing
      .lines(surge.from, surge.to + 1)
      .filter(
        line =>
          line.accountId === account?.id &&
          line.service === services[surge.kind] &&
          line.recordType === 'Usage',
      );
    return account && lines.length > 0
      ? [anomalyOf(billing, surge, account, lines)]
      : [];
  });
}

function anomalyOf(
  billing: Billing,
  surge: Surge,
  account: { id: string; name: string },
  lines: readonly BillingLine[],
) {
  const to = Math.min(surge.to, billing.today() - 1);
  const actual = sumOf(lines, surge.from, to);
  // The same days of the week before.
  const expected = sumOf(lines, surge.from - 7, to - 7);
  const [main] = [...lines].sort(
    (a, b) => b.unblended(surge.from) - a.unblended(surge.from),
  );
  const impact = dollars(actual - expected);
  const id = surgeId(surge);
  return {
    AnomalyId: id,
    AnomalyStartDate: dayText(surge.from),
    AnomalyEndDate: dayText(to),
    DimensionValue: main.service,
    RootCauses: [
      {
        Service: main.service,
        Region: main.region,
        LinkedAccount: account.id,
        LinkedAccountName: account.name,
        UsageType: main.usageType,
        Impact: { Contribution: impact },
      },
    ],
    AnomalyScore: { MaxScore: 0.92, CurrentScore: 0.71 },
    Impact: {
      MaxImpact: impact,
      TotalImpact: impact,
      TotalActualSpend: dollars(actual),
      TotalExpectedSpend: dollars(expected),
      TotalImpactPercentage: dollars((impact / dollars(expected)) * 100e6),
    },
    MonitorArn: monitorArn(billing),
    Feedback: billing.feedback.get(id),
  };
}

function sumOf(lines: readonly BillingLine[], from: number, to: number) {
  let sum = 0;
  for (const line of lines) {
    for (let day = from; day <= to; day += 1) {
      sum += line.unblended(day);
    }
  }
  return sum;
}

/** Rounded to the cent. */
function dollars(micros: number): number {
  return Math.round(micros / 10_000) / 100;
}
