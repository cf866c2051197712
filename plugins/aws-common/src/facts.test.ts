/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { accountIdSchema, isAccountId } from './accountIds';
import { parseArn, roleArn, stateMachineArnSchema, tryParseArn } from './arns';
import {
  accountConsoleUrl,
  clusterConsoleUrl,
  executionConsoleUrl,
} from './consoleUrls';
import { isRegion, regionSchema } from './regions';

describe('account ids and regions', () => {
  it('are told from other texts', () => {
    expect(['012345678901', '1234', '0123456789012'].map(isAccountId)).toEqual([
      true,
      false,
      false,
    ]);
    expect(
      ['eu-central-1', 'us-gov-west-1', 'eusc-de-east-1', 'us-isob-west-1'].map(
        isRegion,
      ),
    ).toEqual([true, true, true, true]);
    expect(['Frankfurt', 'eu-central', 'eu-central-1a'].map(isRegion)).toEqual([
      false,
      false,
      false,
    ]);
    expect(accountIdSchema.safeParse('1').error?.issues[0].message).toMatch(
      /^is not an AWS account ID; enter/,
    );
    expect(regionSchema.safeParse('eu').error?.issues[0].message).toMatch(
      /^is not an AWS region; enter/,
    );
  });
});

describe('ARNs', () => {
  it('are read and written', () => {
    const text = roleArn({
      partition: 'aws-cn',
      accountId: '111111111111',
      roleName: 'path/Reader',
    });
    expect(text).toBe('arn:aws-cn:iam::111111111111:role/path/Reader');
    expect(parseArn(text)).toMatchObject({
      partition: 'aws-cn',
      service: 'iam',
      accountId: '111111111111',
      resource: 'role/path/Reader',
    });
    expect(tryParseArn('arn:aws:iam')).toBeUndefined();
    expect(() => parseArn('arn:aws:iam')).toThrow(
      '"arn:aws:iam" is not an ARN',
    );
    const place = 'arn:aws-eusc:states:eusc-de-east-1:111111111111';
    expect(
      [
        'stateMachine:deploy',
        'stateMachine:deploy:1',
        'execution:deploy:1',
      ].map(
        resource =>
          stateMachineArnSchema.safeParse(`${place}:${resource}`).success,
      ),
    ).toEqual([true, false, false]);
  });
});

describe('console addresses', () => {
  it('lead to the console of the partition', () => {
    expect(accountConsoleUrl('aws', '111111111111')).toBe(
      'https://console.aws.amazon.com/organizations/v2/home/accounts/111111111111',
    );
    expect(clusterConsoleUrl('cn-north-1', 'main')).toBe(
      'https://cn-north-1.console.amazonaws.cn/eks/home?region=cn-north-1#/clusters/main',
    );
    expect(clusterConsoleUrl('eusc-de-east-1', 'main')).toMatch(
      /^https:\/\/eusc-de-east-1\.console\.amazonaws-eusc\.eu\/eks\//,
    );
    const execution =
      'arn:aws-us-gov:states:us-gov-west-1:111111111111:execution:deploy:one';
    expect(executionConsoleUrl(execution)).toBe(
      `https://us-gov-west-1.console.amazonaws-us-gov.com/states/home?region=us-gov-west-1#/v2/executions/details/${execution}`,
    );
  });

  it('are missing where the console is not public', () => {
    expect(accountConsoleUrl('aws-iso', '111111111111')).toBeUndefined();
    expect(clusterConsoleUrl('us-iso-east-1', 'main')).toBeUndefined();
  });
});
