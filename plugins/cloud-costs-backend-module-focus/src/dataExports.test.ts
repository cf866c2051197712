/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { DefaultAwsAccess } from '@steward/backstage-plugin-aws-access-node';
import {
  addMonths,
  CostRow,
  isSameToTheCent,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import { focusExport, Sandbox } from '@steward/sandbox';
import { FocusSource } from './FocusSource';
import { S3Location } from './locations/S3Location';

const LAST = addMonths(new Date().toISOString().slice(0, 7), -1);

describe('an export of AWS Data Exports', () => {
  const environment = { ...process.env };
  let sandbox: Sandbox;
  let aws: DefaultAwsAccess;

  beforeAll(async () => {
    sandbox = await Sandbox.start({ port: 0, git: false, oidc: false });
    process.env.AWS_ENDPOINT_URL = sandbox.url;
    aws = DefaultAwsAccess.create({
      config: mockServices.rootConfig({
        data: {
          aws: {
            mainAccount: {
              accessKeyId: 'sandbox',
              secretAccessKey: 'sandbox',
              region: 'eu-central-1',
            },
          },
        },
      }),
      pluginId: 'cloud-costs',
      logger: mockServices.logger.mock(),
    });
  });
  afterAll(async () => {
    aws.close();
    process.env = environment;
    await sandbox.stop();
  });

  async function read(month: string) {
    const payer = sandbox.world.managementAccount.id;
    const { bucket, prefix, name } = focusExport;
    const source = new FocusSource({
      locations: [
        {
          payer,
          location: new S3Location({
            export: { bucket, prefix, export: name, region: 'eu-central-1' },
            aws,
          }),
        },
      ],
      limits: { memory: '400MB', threads: 1 },
    });
    const content = await source.readMonth({
      payer,
      month,
      tags: ['team'],
      resources: new Set(),
      signal: new AbortController().signal,
    });
    const rows: CostRow[] = [];
    for await (const row of content.rows) {
      rows.push(row);
    }
    return { rows, check: await content.check() };
  }

  it('is read with its regions, tags and every kind of charge, to the cent', async () => {
    const { rows, check } = await read(LAST);
    const billed = sumAmounts(rows.map(row => row.billed));
    expect(isSameToTheCent(billed, check.totals[0].billed)).toBe(true);
    expect(new Set(rows.map(({ category }) => category))).toEqual(
      new Set(['Credit', 'Purchase', 'Tax', 'Usage'].concat(adjustments())),
    );
    expect(rows.map(({ region }) => region)).toContain('eu-west-1');
    expect(rows.map(({ tags }) => tags.team)).toContain('payments');
    expect(check.skipped ?? []).toEqual([]);
  });

  it('is empty in a month that it does not have', async () => {
    expect((await read('2020-01')).rows).toEqual([]);
  });

  /** There is a refund in the middle of each quarter. */
  function adjustments() {
    return Number(LAST.slice(5)) % 3 === 2 ? ['Adjustment'] : [];
  }
});
