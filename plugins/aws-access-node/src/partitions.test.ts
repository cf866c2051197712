/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { partition as sdkPartition } from '@aws-sdk/core/client';
import {
  defaultRegion,
  partitionIds,
  partitionOf,
} from '@steward/backstage-plugin-aws-common';
import { readFileSync } from 'fs';

describe('partitions', () => {
  it('are all that the SDK knows', () => {
    // The SDK does not export its list.
    const source = readFileSync(
      require.resolve('@aws-sdk/core/client'),
      'utf8',
    );
    const ids = [...source.matchAll(/"?id"?: "(aws[\w-]*)"/g)].map(
      ([, id]) => id,
    );
    expect(ids.length).toBeGreaterThan(0);
    expect([...partitionIds].sort()).toEqual([...new Set(ids)].sort());
    for (const id of partitionIds) {
      expect(sdkPartition(defaultRegion(id))).toMatchObject({
        name: id,
        implicitGlobalRegion: defaultRegion(id),
      });
    }
  });

  it.each([
    'us-east-1',
    'eu-central-2',
    'mx-central-1',
    'cn-north-1',
    'us-gov-east-1',
    'eusc-de-east-1',
    'eusc-de-east-9',
    'us-iso-west-1',
    'us-isob-west-1',
    'us-isof-east-1',
    'eu-isoe-west-1',
    'xy-new-1',
    '',
  ])('hold the region "%s" as the SDK says', region => {
    expect(partitionOf(region)).toBe(sdkPartition(region).name);
  });

  it('have Organizations in their default region', () => {
    for (const id of partitionIds) {
      const region = defaultRegion(id);
      const { config } = new OrganizationsClient({ region });
      const { hostname } = config.endpointProvider({ Region: region }).url;
      expect(hostname).toContain(region);
    }
    const other = new OrganizationsClient({ region: 'eu-west-1' });
    expect(
      other.config.endpointProvider({ Region: 'eu-west-1' }).url.hostname,
    ).toContain(defaultRegion('aws'));
  });

  it('refuse what is not one', () => {
    expect(() => defaultRegion('aws-mars')).toThrow(
      '"aws-mars" is not an AWS partition. Use one of aws, aws-cn, aws-eusc,',
    );
  });
});
