/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Anomaly,
  AnomalyFeedbackType,
  GetAnomaliesCommand,
  ProvideAnomalyFeedbackCommand,
} from '@aws-sdk/client-cost-explorer';
import { listAll } from '@steward/backstage-plugin-aws-access-node';
import {
  addDays,
  AnomalyState,
  ReportedAnomaly,
} from '@steward/backstage-plugin-cloud-costs-common';
import { AnomalySource } from '@steward/backstage-plugin-cloud-costs-node';
import { PaidCalls } from '../spending/PaidCalls';

/** What people decide, as AWS asks for it; it is not told of the other states. */
const FEEDBACK: { [state in AnomalyState]?: AnomalyFeedbackType } = {
  acknowledged: 'YES',
  expected: 'PLANNED_ACTIVITY',
  'false-positive': 'NO',
};

/** How far back AWS keeps anomalies. */
const KEPT_DAYS = 90;

/** Anomalies of Cost Anomaly Detection; what people decide goes back to it. */
export class AwsAnomalySource implements AnomalySource {
  readonly id = 'aws';
  readonly #payers: () => Promise<string[]>;
  readonly #calls: PaidCalls;
  readonly #clock: () => Date;

  constructor(options: {
    payers: () => Promise<string[]>;
    calls: PaidCalls;
    clock: () => Date;
  }) {
    this.#payers = options.payers;
    this.#calls = options.calls;
    this.#clock = options.clock;
  }

  async anomalies(since: string): Promise<ReportedAnomaly[]> {
    const oldest = addDays(
      this.#clock().toISOString().slice(0, 10),
      -KEPT_DAYS,
    );
    const found: ReportedAnomaly[] = [];
    for (const payer of await this.#payers()) {
      const anomalies = await listAll({
        request: (NextPageToken?: string) =>
          this.#calls.send({ payer }, client =>
            client.send(
              new GetAnomaliesCommand({
                DateInterval: { StartDate: since > oldest ? since : oldest },
                NextPageToken,
              }),
            ),
          ),
        items: page => page.Anomalies,
        nextToken: page => page.NextPageToken,
      });
      found.push(...anomalies.map(one => reportOf(one, payer)));
    }
    return found;
  }

  async giveFeedback(externalId: string, state: AnomalyState): Promise<void> {
    const Feedback = FEEDBACK[state];
    if (Feedback === undefined) {
      return;
    }
    const { payer, id } = readId(externalId);
    await this.#calls.send({ payer }, client =>
      client.send(
        new ProvideAnomalyFeedbackCommand({ AnomalyId: id, Feedback }),
      ),
    );
  }
}

/** Feedback goes to the payer that the anomaly came from. */
function readId(externalId: string): { payer: string; id: string } {
  const [payer, ...id] = externalId.split('/');
  return { payer, id: id.join('/') };
}

function reportOf(anomaly: Anomaly, payer: string): ReportedAnomaly {
  const [cause] = anomaly.RootCauses ?? [];
  const { TotalActualSpend = 0, TotalExpectedSpend = 0 } = anomaly.Impact ?? {};
  const from = dayOf(anomaly.AnomalyStartDate);
  return {
    source: 'aws',
    externalId: `${payer}/${anomaly.AnomalyId}`,
    account: cause?.LinkedAccount ?? '',
    service: cause?.Service ?? anomaly.DimensionValue ?? '',
    region: cause?.Region ?? '',
    from,
    to: anomaly.AnomalyEndDate ? dayOf(anomaly.AnomalyEndDate) : from,
    // AWS gives these as floating-point numbers, in US dollars.
    expected: TotalExpectedSpend.toFixed(2),
    actual: TotalActualSpend.toFixed(2),
    currency: 'USD',
    ...(cause?.UsageType && {
      cause: `${cause.UsageType} in ${
        cause.LinkedAccountName || cause.LinkedAccount
      }`,
    }),
  };
}

/** AWS gives days with and without a time. */
function dayOf(date = ''): string {
  return date.slice(0, 10);
}
