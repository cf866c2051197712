/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ShardStatus } from '@steward/backstage-plugin-estate-common';
import { counted } from '../../glossary/counted';
import { describeOutcome } from '../../glossary/describeOutcome';
import { EstateWords } from '../../translation';

const maximum = 4;

/** Why shards are not complete, one line a cause, the most frequent first. */
export function staleReasons(t: EstateWords, shards: ShardStatus[]): string[] {
  const causes = new Map<string, number>();
  for (const shard of shards) {
    if (shard.outcome !== 'complete') {
      const cause = causeOf(t, shard);
      causes.set(cause, (causes.get(cause) ?? 0) + 1);
    }
  }
  return [...causes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, maximum)
    .map(([cause, count]) =>
      t('sync.staleReasons.reason', { ...counted(count), cause }),
    );
}

function causeOf(t: EstateWords, shard: ShardStatus): string {
  const { word: outcome } = describeOutcome(t, shard.outcome);
  const { problem } = shard;
  if (problem?.missingAction) {
    return t('sync.staleReasons.notAllowed', {
      outcome,
      action: problem.missingAction,
    });
  }
  return problem
    ? t('sync.staleReasons.problem', { outcome, code: problem.code })
    : outcome;
}
