/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { AwsService, operation } from '../AwsService';
import { queryErrors } from '../commonErrors';

const optInStatuses = {
  ENABLED_BY_DEFAULT: 'opt-in-not-required',
  ENABLED: 'opted-in',
  DISABLED: 'not-opted-in',
};

/** The one operation of Amazon EC2 (2016-11-15) that the estate may ask for. */
export const ec2Service: AwsService = {
  name: 'ec2',
  protocol: 'ec2-query',
  xmlNamespace: 'http://ec2.amazonaws.com/doc/2016-11-15/',
  errors: queryErrors({ ec2: true }),
  operations: {
    DescribeRegions: operation(
      z.object({ AllRegions: z.string().optional() }),
      (input, { world }) => ({
        regionInfo: world.regions
          .filter(
            region =>
              input.AllRegions === 'true' || region.optStatus !== 'DISABLED',
          )
          .map(region => ({
            regionName: region.name,
            regionEndpoint: `ec2.${region.name}.amazonaws.com`,
            optInStatus: optInStatuses[region.optStatus],
          })),
      }),
      { listing: { items: 'regionInfo', tokenIn: '', tokenOut: '' } },
    ),
  },
};
