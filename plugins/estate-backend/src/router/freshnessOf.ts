/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Freshness, SyncReport } from '@steward/backstage-plugin-estate-common';
import { AccountCriteria } from '../access/AccountCondition';
import { EstateStores } from '../database/EstateStores';

/**
 * How current the estate is, as counted at the end of the last sync, and whether
 * that failed; counted anew for somebody who sees only some accounts.
 */
export async function freshnessOf(
  stores: EstateStores,
  visible?: AccountCriteria,
): Promise<Freshness> {
  const [counted, running, last] = await Promise.all([
    visible ? countedFor(stores, visible) : stores.facts.get('freshness'),
    stores.syncs.running(),
    stores.syncs.last(),
  ]);
  return {
    shardsTotal: 0,
    shardsComplete: 0,
    neverComplete: 0,
    ...counted,
    ...(last?.state === 'failed' && {
      failedSync: {
        id: last.id,
        at: last.finishedAt ?? last.requestedAt,
        reason: reasonOf(last, visible),
      },
    }),
    ...(running && { runningSyncId: running.id }),
  };
}

async function countedFor(
  stores: EstateStores,
  visible: AccountCriteria,
): Promise<Omit<Freshness, 'runningSyncId'>> {
  const [all, { total, complete, neverComplete, oldestCompleteAt }] =
    await Promise.all([
      stores.facts.get('freshness'),
      stores.shards.counts(visible),
    ]);
  return {
    shardsTotal: total,
    shardsComplete: complete,
    neverComplete,
    ...(oldestCompleteAt && { oldestCompleteAt }),
    ...(all?.compositionProblem && {
      compositionProblem: all.compositionProblem,
    }),
  };
}

function reasonOf(
  { messages }: SyncReport,
  visible: AccountCriteria | undefined,
): string {
  if (visible) {
    return 'Its report is for those who see all accounts';
  }
  return messages.join('. ') || 'Its report names no reason';
}
