/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { limitProblems } from '@steward/backstage-plugin-provisioning-node';
import { readAwsConfig } from '../readAwsConfig';
import { platformLimits } from './platformLimits';

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
    limits: config.enclaves ? platformLimits(config.enclaves) : [],
    problems,
  };
};
const request = (
  target: { accountId: string; region: string },
  inputs: JsonObject,
) => ({ target: { name: 'kyc', ...target }, inputs });
const own = { accountId: '111111111111', region: 'eu-central-1' };
const other = { accountId: '222222222222', region: 'us-east-1' };
const none = { environmentVariables: {}, publicAccess: false };
const all = { environmentVariables: { A: 'b' }, publicAccess: true };

describe('an enclave platform', () => {
  it('is asked for nothing that it does not read', () => {
    const { limits } = platform();
    expect(limitProblems(limits, request(own, none))).toEqual([]);
    expect(limitProblems(limits, request(other, all))).toEqual([
      expect.objectContaining({
        field: 'target.accountId',
        value: '222222222222',
        fix: expect.stringContaining('Choose 111111111111'),
      }),
      expect.objectContaining({
        field: 'target.region',
        reason: expect.stringContaining('every enclave in eu-central-1'),
      }),
      expect.not.objectContaining({ value: expect.anything() }),
      expect.objectContaining({ field: 'inputs.publicAccess', value: 'true' }),
    ]);
    const able = platform({
      reads: ['target', 'environmentVariables', 'publicAccess'],
    });
    expect(limitProblems(able.limits, request(other, all))).toEqual([]);
  });

  it('is asked for parent instances that it takes', () => {
    const size = (instanceType: string) => request(own, { instanceType });
    expect(limitProblems(platform().limits, size('m6i.4xlarge'))).toEqual([]);
    const small = platform({ instanceTypes: ['c6i.xlarge'] });
    expect(limitProblems(small.limits, size('m6i.4xlarge'))).toMatchObject([
      { field: 'inputs.instanceType', fix: 'Choose one of c6i.xlarge' },
    ]);
    expect(platform({ instanceTypes: ['m6i.8xlarge'] }).problems).toMatchObject(
      [{ key: expect.stringContaining('instanceTypes') }],
    );
  });
});
