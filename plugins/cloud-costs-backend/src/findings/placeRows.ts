/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Knex } from 'knex';

/** Whom a finding belongs to. */
export interface FindingPlace {
  team: string;
  entity: string;
}

/** Gives rows of findings to whom they belong now; the others are not written. */
export async function placeRows<TRow extends FindingPlace & { id: string }>(
  knex: Knex,
  table: string,
  options: { rows: readonly TRow[]; placeOf: (row: TRow) => FindingPlace },
): Promise<void> {
  for (const row of options.rows) {
    const { team, entity } = options.placeOf(row);
    if (team !== row.team || entity !== row.entity) {
      await knex(table).where({ id: row.id }).update({ team, entity });
    }
  }
}
