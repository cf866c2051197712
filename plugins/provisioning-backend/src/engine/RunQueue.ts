/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  LeasedRows,
  PluginDatabase,
} from '@steward/backstage-plugin-portal-node';
import { Run } from '@steward/backstage-plugin-provisioning-common';
import { fromRunRow, RunRow } from '../runs/runRows';

/** Hands due runs out, each to one worker at a time. */
export class RunQueue {
  readonly #rows: LeasedRows<RunRow>;

  constructor(options: { database: PluginDatabase; clock?: () => Date }) {
    this.#rows = new LeasedRows({ ...options, table: 'provisioning_runs' });
  }

  /** Takes due runs that nobody else has, the longest due first. */
  async claim(limit: number): Promise<Run[]> {
    return (await this.#rows.claim(limit)).map(fromRunRow);
  }

  /** Takes this run if it is due and nobody else has it. */
  async claimOne(id: string): Promise<Run | undefined> {
    const row = await this.#rows.claimOne(id);
    return row && fromRunRow(row);
  }

  /** Says that this worker is still at these runs. */
  async renew(ids: readonly string[]): Promise<void> {
    await this.#rows.renew(ids);
  }

  async release(id: string): Promise<void> {
    await this.#rows.release(id);
  }
}
