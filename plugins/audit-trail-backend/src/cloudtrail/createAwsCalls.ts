/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { defaultRegion } from '@steward/backstage-plugin-aws-common';
import { AuditStores } from '../createStores';
import { AwsCallReader } from './AwsCallReader';
import { AwsCalls } from './AwsCalls';

/** The join with CloudTrail, through the one door to AWS. */
export function createAwsCalls(options: {
  aws: AwsAccess;
  stores: AuditStores;
  clock?: () => Date;
}): AwsCalls {
  const { aws, stores } = options;
  return AwsCalls.create({
    ...options,
    reader: AwsCallReader.create(aws),
    store: stores.awsCalls,
    events: stores.events,
    globalRegion: async () => defaultRegion((await aws.identity()).partition),
  });
}
