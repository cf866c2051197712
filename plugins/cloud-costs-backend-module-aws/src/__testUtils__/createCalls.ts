/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { DailyCap } from '../spending/DailyCap';
import { PaidCalls } from '../spending/PaidCalls';
import { spendingDatabase } from '../spending/spendingDatabase';
import { SpendingStore } from '../spending/SpendingStore';

interface CapOptions {
  knex: Knex;
  dailyCap?: number;
  clock?: () => Date;
}

/** The module's tables in a test database. */
export function createDatabase(knex: Knex): PluginDatabase {
  return spendingDatabase(mockServices.database({ knex }));
}

/** A cap whose spending is kept in a test database. */
export function createCap(options: CapOptions): DailyCap {
  const { knex, dailyCap = 5, clock = () => new Date() } = options;
  const store = new SpendingStore({ database: createDatabase(knex) });
  return new DailyCap({ store, usd: dailyCap, clock });
}

/** Paid calls whose costs are kept in a test database. */
export function createCalls(
  options: CapOptions & { aws: AwsAccess },
): PaidCalls {
  return new PaidCalls({ aws: options.aws, cap: createCap(options) });
}
