/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostExplorerClient,
  GetCostAndUsageCommand,
} from '@aws-sdk/client-cost-explorer';
import {
  GetObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { gunzipSync } from 'node:zlib';
import {
  managementCredentials,
  startSandbox,
} from '../__testUtils__/startSandbox';
import { Sandbox } from '../Sandbox';
import { focusExport } from './DataExports';
import { dayOf, dayText } from './days';
import { focusColumns } from './focusRows';

const { bucket: Bucket, prefix, name } = focusExport;
const THIS_MONTH = dayText(dayOf(new Date())).slice(0, 7);
const MONTH = dayText(dayOf(`${THIS_MONTH}-01`) - 1).slice(0, 7);

describe('Data Exports', () => {
  let sandbox: Sandbox;
  let s3: S3Client;

  beforeAll(async () => {
    sandbox = await startSandbox();
    s3 = new S3Client({
      endpoint: sandbox.url,
      region: 'eu-central-1',
      credentials: managementCredentials,
      forcePathStyle: true,
    });
  });
  afterAll(() => sandbox.stop());

  async function bytesOf(Key: string) {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    return Buffer.from((await Body?.transformToByteArray()) ?? []);
  }

  it('writes a month with its manifest, and the sums of Cost Explorer', async () => {
    const { Contents = [] } = await s3.send(
      new ListObjectsV2Command({
        Bucket,
        Prefix: `${prefix}/${name}/metadata/BILLING_PERIOD=${MONTH}/`,
      }),
    );
    expect(Contents).toHaveLength(1);
    const manifest = JSON.parse(String(await bytesOf(Contents[0].Key ?? '')));
    expect(manifest.dataFiles).toHaveLength(1);
    const file = manifest.dataFiles[0].replace(`s3://${Bucket}/`, '');
    const [head, ...lines] = String(gunzipSync(await bytesOf(file)))
      .trimEnd()
      .split('\n');
    expect(head.split(',')).toEqual([...focusColumns]);
    const ce = new CostExplorerClient({
      endpoint: sandbox.url,
      region: 'us-east-1',
      credentials: managementCredentials,
    });
    const { ResultsByTime: [month] = [] } = await ce.send(
      new GetCostAndUsageCommand({
        TimePeriod: { Start: `${MONTH}-01`, End: `${THIS_MONTH}-01` },
        Granularity: 'MONTHLY',
        Metrics: ['UnblendedCost', 'AmortizedCost'],
      }),
    );
    // No cell before these holds a comma.
    const sumOf = (column: (typeof focusColumns)[number]) =>
      lines.reduce(
        (sum, line) =>
          sum +
          Math.round(
            Number(line.split(',')[focusColumns.indexOf(column)]) * 1e6,
          ),
        0,
      );
    expect(sumOf('BilledCost')).toBe(
      Math.round(Number(month.Total?.UnblendedCost.Amount) * 1e6),
    );
    expect(sumOf('EffectiveCost')).toBe(
      Math.round(Number(month.Total?.AmortizedCost.Amount) * 1e6),
    );
  });

  it.each(['2020-01', '2099-01'])('has no %s', async month => {
    const { Contents } = await s3.send(
      new ListObjectsV2Command({
        Bucket,
        Prefix: `${prefix}/${name}/metadata/BILLING_PERIOD=${month}/`,
      }),
    );
    expect(Contents).toBeUndefined();
  });
});
