/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';
import { Knex } from 'knex';
import { columnsOf, fromRunRow, RunRow } from './runRows';
import { RunChangedError } from './RunStore';

/** The run whose effects were taken back shows by which. */
export async function markTakenBack(
  transaction: Knex.Transaction,
  originalId: string,
  { id, updatedAt }: Run,
): Promise<void> {
  const row = await transaction<RunRow>('provisioning_runs')
    .where({ id: originalId })
    .first('document');
  if (!row) {
    return;
  }
  const original = fromRunRow(row);
  const updated = await transaction('provisioning_runs')
    .where({ id: originalId, version: original.version })
    .update(
      columnsOf(
        {
          ...original,
          decommissionedBy: id,
          version: original.version + 1,
          updatedAt,
        },
        transaction.ref('natural_key'),
      ),
    );
  if (updated !== 1) {
    throw new RunChangedError(originalId);
  }
}
