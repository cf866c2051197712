/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ShardStatus } from '@steward/backstage-plugin-estate-common';
import { formatCount } from '@steward/backstage-plugin-portal-react';
import { describeOutcome } from '../../glossary/describeOutcome';

const maximum = 4;

/** Why shards are not complete, one line a cause, the most frequent first. */
export function staleReasons(shards: ShardStatus[]): string[] {
  const causes = new Map<string, number>();
  for (const shard of shards) {
    if (shard.outcome !== 'complete') {
      const cause = causeOf(shard);
      causes.set(cause, (causes.get(cause) ?? 0) + 1);
    }
  }
  return [...causes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, maximum)
    .map(([cause, count]) => `${formatCount(count, 'shard')}: ${cause}`);
}

function causeOf(shard: ShardStatus): string {
  const { word } = describeOutcome(shard.outcome);
  const { problem } = shard;
  if (problem?.missingAction) {
    return `${word}, ${problem.missingAction} is not allowed`;
  }
  return problem ? `${word}, ${problem.code}` : word;
}
