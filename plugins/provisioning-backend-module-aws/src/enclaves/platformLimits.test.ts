/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConfigReader } from '@backstage/config';
import { readAwsConfig } from '../readAwsConfig';
import {
  instanceTypeProblems,
  takesOf,
  unreadProblems,
} from './platformProblems';

const arn = (name: string) =>
  `arn:aws:states:eu-central-1:111111111111:stateMachine:${name}`;
const platform = (more: object = {}) => {
  const { config, problems } = readAwsConfig(
    new ConfigReader({
      provisioning: {
        enclaves: {
          default: {
            region: 'eu-central-1',
            tableName: 'enclaves',
            deploymentMachineArn: arn('deploy'),
            cleanupMachineArn: arn('cleanup'),
            ...more,
          },
        },
      },
    }),
  );
  return {
    section: config.enclaves && takesOf(config.enclaves),
    problems,
  };
};
const own = { accountId: '111111111111', region: 'eu-central-1' };
const other = { accountId: '222222222222', region: 'us-east-1' };
const none = { environmentVariables: {}, publicAccess: false };
const all = { environmentVariables: { A: 'b' }, publicAccess: true };

describe('an enclave platform', () => {
  it('is asked for nothing that it does not read', () => {
    const { section } = platform();
    expect(unreadProblems(section!, own, none)).toEqual([]);
    expect(unreadProblems(section!, other, all)).toMatchObject([
      {
        field: 'target.accountId',
        value: '222222222222',
        fix: expect.stringContaining('Choose 111111111111'),
      },
      {
        field: 'target.region',
        reason: expect.stringContaining('every enclave in eu-central-1'),
      },
      { field: 'inputs.environmentVariables' },
      { field: 'inputs.publicAccess' },
    ]);
    const { section: able } = platform({
      reads: ['target', 'environmentVariables', 'publicAccess'],
    });
    expect(unreadProblems(able!, other, all)).toEqual([]);
  });

  it('is asked for parent instances that it takes', () => {
    const { section } = platform();
    expect(instanceTypeProblems(section!, 'm6i.4xlarge')).toEqual([]);
    const { section: small } = platform({ instanceTypes: ['c6i.xlarge'] });
    expect(instanceTypeProblems(small!, 'm6i.4xlarge')).toMatchObject([
      { field: 'inputs.instanceType', fix: 'Choose one of c6i.xlarge' },
    ]);
    expect(platform({ instanceTypes: ['m6i.8xlarge'] }).problems).toMatchObject(
      [{ key: expect.stringContaining('instanceTypes') }],
    );
  });
});
