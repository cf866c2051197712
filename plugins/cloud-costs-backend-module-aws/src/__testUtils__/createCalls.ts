/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { Knex } from 'knex';
import { PaidCalls } from '../spending/PaidCalls';
import { spendingDatabase } from '../spending/spendingDatabase';
import { SpendingStore } from '../spending/SpendingStore';

/** Paid calls whose costs are kept in a test database. */
export function createCalls(options: {
  aws: AwsAccess;
  knex: Knex;
  dailyCap?: number;
  clock?: () => Date;
}): PaidCalls {
  const { aws, knex, dailyCap = 5, clock = () => new Date() } = options;
  return new PaidCalls({
    aws,
    store: new SpendingStore({
      database: spendingDatabase(mockServices.database({ knex })),
    }),
    dailyCap,
    clock,
  });
}
