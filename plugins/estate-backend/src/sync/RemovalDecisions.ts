/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AccountCriteria } from '../access/AccountCondition';
import { EstateStores } from '../database/EstateStores';
import { RemovalJudge } from './RemovalJudge';
import { SyncRequests } from './SyncRequests';
import { SyncRunner } from './SyncRunner';

export interface RemovalDecisionsOptions {
  stores: EstateStores;
  judge: RemovalJudge;
  requests: SyncRequests;
  runner: SyncRunner;
}

/** Carries out what an operator decides about removals. */
export class RemovalDecisions {
  readonly #options: RemovalDecisionsOptions;

  constructor(options: RemovalDecisionsOptions) {
    this.#options = options;
  }

  /**
   * Keeps or releases removals. A release removes the records at once and
   * composes the snapshot anew; where a sync runs meanwhile, it is composed
   * right after it. Those that the operator may not see are unknown to them.
   */
  async decide(
    keys: string[],
    decision: 'release' | 'keep',
    { by, visible }: { by: string; visible?: AccountCriteria },
  ): Promise<{ decided: number; unknown: string[] }> {
    const { stores, judge, requests, runner } = this.#options;
    const pending = await stores.removals.byKeys([...new Set(keys)], visible);
    const known = [...new Set(pending.map(removal => removal.key))];
    await stores.removals.decide(known, decision, by);
    if (decision === 'release' && pending.length > 0) {
      await judge.release(pending);
      const { id } = await stores.syncs.enqueue({
        trigger: 'request',
        requestedBy: by,
        scope: { shardIds: [] },
      });
      if (!(await runner.runNow(id))) {
        requests.wake();
      }
    }
    return {
      decided: known.length,
      unknown: keys.filter(key => !known.includes(key)),
    };
  }
}
