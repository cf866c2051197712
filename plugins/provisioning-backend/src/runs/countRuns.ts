/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ACTIVE_RUN_STATES,
  RunCounts,
  RunState,
} from '@steward/backstage-plugin-provisioning-common';
import { Knex } from 'knex';
import { compileSelection } from './compileSelection';
import { RunRow } from './runRows';
import { RunStore } from './RunStore';

/** Counts runs for tiles and badges. */
export async function countRuns(
  knex: Knex,
  { criteria, reader }: Parameters<RunStore['counts']>[0],
): Promise<RunCounts> {
  const count = async (add: (builder: Knex.QueryBuilder) => void) => {
    const [{ total }] = await knex<RunRow>('provisioning_runs')
      .modify(add)
      .count<{ total: number | string }[]>({ total: '*' });
    return Number(total);
  };
  const states: { state: RunState; total: number | string }[] =
    await knex<RunRow>('provisioning_runs')
      .modify(builder => compileSelection(builder, { filter: {}, criteria }))
      .groupBy('state')
      .select('state')
      .count({ total: '*' });
  return {
    waitingForMe: await count(builder =>
      compileSelection(builder, {
        filter: {},
        waitingFor: reader,
        criteria,
      }),
    ),
    mineActive: await count(builder =>
      builder
        .where('requested_by', reader.ref)
        .whereIn('state', ACTIVE_RUN_STATES),
    ),
    byState: Object.fromEntries(
      states.map(({ state, total }) => [state, Number(total)]),
    ),
  };
}
