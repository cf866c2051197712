/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isPostgres } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';

/** Lets PostgreSQL add up a large bill in memory until the transaction ends. */
export async function sumInMemory(
  transaction: Knex.Transaction,
): Promise<void> {
  if (isPostgres(transaction)) {
    // Compiling a query over many partitions takes longer than it saves, and
    // tens of thousands of groups would go through files by default.
    await transaction.raw(
      `select set_config('jit', 'off', true), set_config('work_mem', '32MB', true)`,
    );
  }
}
