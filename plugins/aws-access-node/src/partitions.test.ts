/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { isAccountId, parseArn, roleArn } from './arn';
import { defaultRegion, organizationsRegion, partitionOf } from './partitions';

describe('partitions', () => {
  it.each([
    {
      partition: 'aws',
      regions: ['us-east-1', 'eu-central-2', 'mx-central-1'],
    },
    { partition: 'aws-cn', regions: ['cn-north-1', 'cn-northwest-1'] },
    { partition: 'aws-us-gov', regions: ['us-gov-west-1', 'us-gov-east-1'] },
  ])('knows $partition as the SDK does', async ({ partition, regions }) => {
    for (const region of regions) {
      expect(partitionOf(region)).toBe(partition);
    }
    expect(partitionOf(defaultRegion(partition))).toBe(partition);
    // The SDK's own rules lead every region of a partition to this endpoint.
    const hosts = await Promise.all(
      [organizationsRegion(partition), ...regions].map(async region => {
        const { config } = new OrganizationsClient({ region });
        return config.endpointProvider({ Region: region }).url.hostname;
      }),
    );
    expect(new Set(hosts).size).toBe(1);
    expect(hosts[0]).toContain(organizationsRegion(partition));
  });

  it('refuses a partition that it does not know', () => {
    expect(() => organizationsRegion('aws-mars')).toThrow(
      'The AWS partition "aws-mars" is not known',
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
    expect(() => parseArn('arn:aws:iam')).toThrow('"arn:aws:iam" is no ARN');
    expect([isAccountId('012345678901'), isAccountId('1234')]).toEqual([
      true,
      false,
    ]);
  });
});
