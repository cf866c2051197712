/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import * as ce from '@aws-sdk/client-cost-explorer';
import {
  CostExplorerClient,
  GetAnomaliesCommand,
  GetAnomalyMonitorsCommand,
  GetCostAndUsageCommand,
  GetCostAndUsageCommandInput,
  GetCostForecastCommand,
  GetDimensionValuesCommand,
  GetTagsCommand,
  ProvideAnomalyFeedbackCommand,
  ResultByTime,
} from '@aws-sdk/client-cost-explorer';
import { modelGaps } from '../__testUtils__/modelGaps';
import {
  assumeReader,
  Credentials,
  managementCredentials,
  startSandbox,
} from '../__testUtils__/startSandbox';
import { Sandbox } from '../Sandbox';
import { dayOf, dayText } from './days';

describe('Cost Explorer', () => {
  const today = dayOf(new Date());
  const thisMonth = dayText(today).slice(0, 7);
  const lastMonth = dayText(dayOf(`${thisMonth}-01`) - 1).slice(0, 7);
  const whole = { Start: `${lastMonth}-01`, End: `${thisMonth}-01` };
  let sandbox: Sandbox;
  let client: CostExplorerClient;

  beforeAll(async () => {
    sandbox = await startSandbox();
    client = clientWith(managementCredentials);
  });
  afterEach(() => sandbox.faults.clear());
  afterAll(() => sandbox.stop());

  function clientWith(credentials: Credentials) {
    return new CostExplorerClient({
      endpoint: sandbox.url,
      region: 'us-east-1',
      credentials,
      maxAttempts: 1,
    });
  }

  async function ask(
    input: Partial<GetCostAndUsageCommandInput>,
    by = client,
  ): Promise<ResultByTime[]> {
    const results: ResultByTime[] = [];
    for (let NextPageToken: string | undefined; ; ) {
      const page = await by.send(
        new GetCostAndUsageCommand({
          TimePeriod: whole,
          Granularity: 'MONTHLY',
          Metrics: ['UnblendedCost'],
          ...input,
          NextPageToken,
        }),
      );
      results.push(...(page.ResultsByTime ?? []));
      NextPageToken = page.NextPageToken;
      if (!NextPageToken) {
        return results;
      }
    }
  }

  /** Sums in millionths, so that they are exact. */
  const micros = (text = '0') => Math.round(Number(text) * 1e6);
  const sumOf = (results: ResultByTime[], metric = 'UnblendedCost') =>
    results
      .flatMap(({ Groups = [] }) => Groups)
      .reduce((sum, { Metrics }) => sum + micros(Metrics?.[metric].Amount), 0);

  it('has the same total however it is grouped, filtered and paged', async () => {
    const [all] = await ask({});
    const total = micros(all.Total?.UnblendedCost.Amount);
    expect(total / 1e6).toBeGreaterThan(20_000);
    expect(all.Groups).toEqual([]);
    const types = await ask({
      GroupBy: [{ Type: 'DIMENSION', Key: 'RECORD_TYPE' }],
    });
    expect(types[0].Groups?.map(({ Keys }) => Keys?.[0])).toEqual(
      expect.arrayContaining([
        'Credit',
        'SavingsPlanCoveredUsage',
        'SavingsPlanNegation',
        'SavingsPlanRecurringFee',
        'Support',
        'Tax',
        'Usage',
      ]),
    );
    const daily = await ask({
      Granularity: 'DAILY',
      GroupBy: [
        { Type: 'DIMENSION', Key: 'LINKED_ACCOUNT' },
        { Type: 'DIMENSION', Key: 'SERVICE' },
      ],
    });
    const tagged = await ask({
      Granularity: 'DAILY',
      GroupBy: [
        { Type: 'TAG', Key: 'team' },
        { Type: 'DIMENSION', Key: 'REGION' },
      ],
    });
    const isUsage = {
      Dimensions: { Key: 'RECORD_TYPE' as const, Values: ['Usage'] },
    };
    const [usage] = await ask({ Filter: isUsage });
    const [other] = await ask({ Filter: { Not: isUsage } });
    expect([
      sumOf(types),
      sumOf(daily),
      sumOf(tagged),
      micros(usage.Total?.UnblendedCost.Amount) +
        micros(other.Total?.UnblendedCost.Amount),
    ]).toEqual([total, total, total, total]);
    // A day may go on on the next page.
    const days = new Set(daily.map(({ TimePeriod }) => TimePeriod?.Start));
    expect(daily.length).toBeGreaterThan(days.size);
  });

  it('spreads the fee of the Savings Plan over what it covers', async () => {
    const [plan] = await ask({
      Metrics: ['UnblendedCost', 'AmortizedCost'],
      GroupBy: [{ Type: 'DIMENSION', Key: 'RECORD_TYPE' }],
    });
    const of = (type: string, metric: string) =>
      sumOf(
        [
          {
            ...plan,
            Groups: plan.Groups?.filter(({ Keys }) => Keys?.[0] === type),
          },
        ],
        metric,
      );
    expect(of('SavingsPlanNegation', 'UnblendedCost')).toBe(
      -of('SavingsPlanCoveredUsage', 'UnblendedCost'),
    );
    expect(
      of('SavingsPlanCoveredUsage', 'AmortizedCost') +
        of('SavingsPlanRecurringFee', 'AmortizedCost'),
    ).toBe(of('SavingsPlanRecurringFee', 'UnblendedCost'));
  });

  it('knows nothing of today, and a part of yesterday', async () => {
    const days = await ask({
      TimePeriod: { Start: dayText(today - 16), End: dayText(today) },
      Granularity: 'DAILY',
      GroupBy: [{ Type: 'DIMENSION', Key: 'RECORD_TYPE' }],
      Filter: { Dimensions: { Key: 'RECORD_TYPE', Values: ['Usage'] } },
    });
    expect(days).toHaveLength(16);
    expect(sumOf([days[15]])).toBeLessThan(sumOf([days[14]]) * 0.75);
    expect(days[15].Estimated).toBe(true);
  });

  it('has no values for a tag that is not activated', async () => {
    const [month] = await ask({ GroupBy: [{ Type: 'TAG', Key: 'owner' }] });
    expect(month.Groups?.map(({ Keys }) => Keys)).toEqual([['owner$']]);
    const { Tags: keys } = await client.send(
      new GetTagsCommand({ TimePeriod: whole }),
    );
    const { Tags: teams } = await client.send(
      new GetTagsCommand({ TimePeriod: whole, TagKey: 'team' }),
    );
    expect(keys).toEqual(['environment', 'team']);
    expect(teams).toEqual(expect.arrayContaining(['', 'payments', 'platform']));
  });

  it('gives a member its own costs alone', async () => {
    const { id } = sandbox.world.accountByName('prod-payments');
    const member = clientWith(await assumeReader(sandbox, id, 'test'));
    const [own] = await ask({}, member);
    const [seen] = await ask({
      Filter: { Dimensions: { Key: 'LINKED_ACCOUNT', Values: [id] } },
    });
    expect(own.Total).toEqual(seen.Total);
    const { DimensionValues } = await member.send(
      new GetDimensionValuesCommand({
        TimePeriod: whole,
        Dimension: 'LINKED_ACCOUNT',
      }),
    );
    expect(DimensionValues).toEqual([
      { Value: id, Attributes: { description: 'prod-payments' } },
    ]);
  });

  it.each<[string, Partial<GetCostAndUsageCommandInput>, RegExp]>([
    [
      'an empty period',
      { TimePeriod: { Start: '2026-11-02', End: '2026-11-02' } },
      /should be before end date/,
    ],
    [
      'a period that is too long ago',
      { TimePeriod: { Start: '2020-01-01', End: '2020-02-01' } },
      /beyond 14 months/,
    ],
    [
      'three groupings',
      {
        GroupBy: ['SERVICE', 'REGION', 'USAGE_TYPE'].map(Key => ({
          Type: 'DIMENSION' as const,
          Key,
        })),
      },
      /length less than or equal to 2/,
    ],
    ['hours', { Granularity: 'HOURLY' }, /Hourly data is not enabled/],
  ])('refuses %s', async (_what, input, message) => {
    await expect(ask(input)).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringMatching(message),
    });
  });

  it('refuses tokens of others, throttles and denies as AWS does', async () => {
    await expect(
      client.send(
        new GetCostAndUsageCommand({
          TimePeriod: whole,
          Granularity: 'DAILY',
          Metrics: ['UnblendedCost'],
          NextPageToken: 'invented',
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidNextTokenException' });
    sandbox.faults.add({
      match: { service: 'ce' },
      effect: { kind: 'throttle', rate: 1 },
      times: 1,
    });
    await expect(ask({})).rejects.toMatchObject({
      name: 'LimitExceededException',
    });
    sandbox.faults.add({ match: { service: 'ce' }, effect: { kind: 'deny' } });
    await expect(ask({})).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('ce:GetCostAndUsage'),
    });
  });

  it('forecasts with an interval', async () => {
    const { Total, ForecastResultsByTime: [first] = [] } = await client.send(
      new GetCostForecastCommand({
        TimePeriod: { Start: dayText(today), End: dayText(today + 30) },
        Metric: 'UNBLENDED_COST',
        Granularity: 'DAILY',
        PredictionIntervalLevel: 80,
      }),
    );
    expect(micros(Total?.Amount)).toBeGreaterThan(0);
    expect(micros(first.PredictionIntervalLowerBound)).toBeLessThan(
      micros(first.MeanValue),
    );
    await expect(
      client.send(
        new GetCostForecastCommand({
          TimePeriod: whole,
          Metric: 'UNBLENDED_COST',
          Granularity: 'DAILY',
        }),
      ),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('finds the surges, and remembers what people say about them', async () => {
    const interval = { StartDate: dayText(today - 60) };
    const { Anomalies = [] } = await client.send(
      new GetAnomaliesCommand({ DateInterval: interval }),
    );
    expect(Anomalies.length).toBeGreaterThanOrEqual(2);
    for (const { Impact, RootCauses: [cause] = [], ...anomaly } of Anomalies) {
      expect(Impact?.TotalActualSpend).toBeGreaterThan(
        1.5 * (Impact?.TotalExpectedSpend ?? Infinity),
      );
      const [billed] = await ask({
        TimePeriod: {
          Start: anomaly.AnomalyStartDate,
          End: dayText(dayOf(anomaly.AnomalyEndDate ?? '') + 1),
        },
        Granularity: 'DAILY',
        Filter: {
          And: [
            {
              Dimensions: {
                Key: 'LINKED_ACCOUNT',
                Values: [cause.LinkedAccount ?? ''],
              },
            },
            { Dimensions: { Key: 'SERVICE', Values: [cause.Service ?? ''] } },
          ],
        },
      });
      expect(Number(billed.Total?.UnblendedCost.Amount)).toBeGreaterThan(0);
    }
    const [{ AnomalyId, MonitorArn }] = Anomalies;
    await client.send(
      new ProvideAnomalyFeedbackCommand({ AnomalyId, Feedback: 'NO' }),
    );
    const { Anomalies: judged } = await client.send(
      new GetAnomaliesCommand({ DateInterval: interval, Feedback: 'NO' }),
    );
    expect(judged).toEqual([{ ...Anomalies[0], Feedback: 'NO' }]);
    const { AnomalyMonitors } = await client.send(
      new GetAnomalyMonitorsCommand({}),
    );
    expect(AnomalyMonitors?.map(one => one.MonitorArn)).toEqual([MonitorArn]);
    await expect(
      client.send(
        new ProvideAnomalyFeedbackCommand({ AnomalyId: 'x', Feedback: 'NO' }),
      ),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('answers in the shapes of the model of the SDK', async () => {
    const raw = async (operation: string, body: object) => {
      const response = await fetch(sandbox.url, {
        method: 'POST',
        headers: {
          authorization: `AWS4-HMAC-SHA256 Credential=${sandbox.world.managementAccount.id}/20260101/us-east-1/ce/aws4_request, SignedHeaders=host, Signature=0`,
          'x-amz-target': `AWSInsightsIndexService.${operation}`,
        },
        body: JSON.stringify(body),
      });
      expect(response.status).toBe(200);
      return response.json();
    };
    const costs = await raw('GetCostAndUsage', {
      TimePeriod: whole,
      Granularity: 'MONTHLY',
      Metrics: ['UnblendedCost', 'UsageQuantity'],
      GroupBy: [{ Type: 'DIMENSION', Key: 'LINKED_ACCOUNT' }],
    });
    const anomalies = await raw('GetAnomalies', {
      DateInterval: { StartDate: dayText(today - 60) },
    });
    const values = await raw('GetDimensionValues', {
      TimePeriod: whole,
      Dimension: 'SERVICE',
    });
    const monitors = await raw('GetAnomalyMonitors', {});
    const forecast = await raw('GetCostForecast', {
      TimePeriod: { Start: dayText(today), End: dayText(today + 2) },
      Metric: 'UNBLENDED_COST',
      Granularity: 'DAILY',
      PredictionIntervalLevel: 80,
    });
    expect([
      ...modelGaps(ce.GetCostAndUsageResponse$, costs, 'costs'),
      ...modelGaps(ce.GetAnomaliesResponse$, anomalies, 'anomalies'),
      ...modelGaps(ce.GetAnomalyMonitorsResponse$, monitors, 'monitors'),
      ...modelGaps(ce.GetDimensionValuesResponse$, values, 'values'),
      ...modelGaps(ce.GetCostForecastResponse$, forecast, 'forecast'),
    ]).toEqual([]);
  });
});
