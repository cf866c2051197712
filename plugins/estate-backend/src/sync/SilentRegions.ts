/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ShardReading } from '@steward/backstage-plugin-estate-node';

const TIMEOUTS_IN_A_ROW = 4;

/**
 * Remembers for one sync which regions do not answer: after a few time-outs in
 * a row the other shards of the region are not waited for, so that a region
 * that is down costs a sync one time-out and not one for each account.
 */
export class SilentRegions {
  static create(): SilentRegions {
    return new SilentRegions();
  }

  readonly #timeouts = new Map<string, number>();

  private constructor() {}

  /** To be told of each reading. A refusal says nothing: it may come from elsewhere. */
  note(region: string | undefined, reading: ShardReading): void {
    if (region && reading.timedOut) {
      this.#timeouts.set(region, (this.#timeouts.get(region) ?? 0) + 1);
    } else if (region && reading.outcome === 'complete') {
      this.#timeouts.delete(region);
    }
  }

  /** What a shard of the region gives without being asked; undefined when it is worth asking. */
  readingWithoutAsking(region: string | undefined): ShardReading | undefined {
    if (!region || (this.#timeouts.get(region) ?? 0) < TIMEOUTS_IN_A_ROW) {
      return undefined;
    }
    return {
      outcome: 'partial',
      records: [],
      quarantined: [],
      problem: {
        code: 'RegionSilent',
        message: `${region} did not answer for ${TIMEOUTS_IN_A_ROW} other accounts in a row, so this one was not asked. What was known stays.`,
        fix: 'Usually passing: the next sync tries again. If it stays, check the network path to this region',
      },
    };
  }
}
