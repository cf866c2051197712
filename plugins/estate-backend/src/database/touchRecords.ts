/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { randomUUID } from 'crypto';
import { Knex } from 'knex';

/** Notes, with the change itself, that the snapshot has to be composed anew. */
export async function touchRecords(
  transaction: Knex.Transaction,
): Promise<void> {
  await transaction('estate_facts')
    .insert({
      name: 'records',
      value: JSON.stringify({ version: randomUUID() }),
    })
    .onConflict('name')
    .merge();
}
