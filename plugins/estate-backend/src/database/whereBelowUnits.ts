/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Knex } from 'knex';

/** Keeps rows of these organizational units and of all below them. */
export function whereBelowUnits(
  builder: Knex.QueryBuilder,
  column: string,
  unitIds: readonly string[],
): void {
  if (unitIds.length === 0) {
    builder.whereRaw('1 = 0');
    return;
  }
  const given = unitIds
    .map(() => 'select cast(? as varchar(60))')
    .join(' union ');
  builder.whereRaw(
    `${column} in (
      with recursive below(id) as (
        ${given}
        union
        select n.id from estate_nodes n join below b on n.parent_id = b.id
          where n.rank = 0
      )
      select id from below)`,
    [...unitIds],
  );
}
