/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isPostgres } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';

/**
 * Tells PostgreSQL what it does not expect of the queries in the rest of a
 * transaction: that they are over in milliseconds. Compiling one takes 200 ms
 * where the query takes five. And its default price of a look into a table is
 * that of a disk that turns: to spare a few, it reads ten thousands of entries
 * of a second index.
 */
export async function planForFewRows(
  transaction: Knex.Transaction,
): Promise<void> {
  if (isPostgres(transaction)) {
    await transaction.raw(
      'set local jit = off; set local random_page_cost = 1.1',
    );
  }
}
