/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  accountRef,
  Finding,
  RunSummary,
} from '@steward/backstage-plugin-provisioning-common';

const DAY_MS = 86_400_000;

/** How far back failed runs count. */
export const FAILED_DAYS = 30;
/** How far back runs are read; what is older counts as this old. */
export const HISTORY_DAYS = 365;

interface Record {
  failed: number;
  drift: number;
  /** ISO 8601 in UTC. */
  lastChangeAt?: string;
}

/** What runs and findings come to, by the ref of the entity; of an account all that happened in it. */
export class RunHistory {
  readonly #records = new Map<string, Record>();
  readonly #now: Date;

  constructor(now: Date) {
    this.#now = now;
  }

  /** @returns whether older runs count, too. */
  addRun(run: RunSummary): boolean {
    const { state, finishedAt, createdAt } = run;
    for (const record of this.#recordsOf(run)) {
      if (state === 'FAILED' && this.#daysSince(finishedAt) < FAILED_DAYS) {
        record.failed += 1;
      }
      const isLater =
        finishedAt !== undefined && finishedAt > (record.lastChangeAt ?? '');
      if (state === 'SUCCEEDED' && isLater) {
        record.lastChangeAt = finishedAt;
      }
    }
    return this.#daysSince(createdAt) < HISTORY_DAYS;
  }

  /** Counts what disagrees with AWS and is not healed. */
  addFinding({ healedAt, accountId, ref }: Finding): void {
    if (healedAt === undefined) {
      const subjects = { target: { accountId }, entityRefs: ref ? [ref] : [] };
      this.#recordsOf(subjects).forEach(record => {
        record.drift += 1;
      });
    }
  }

  /** What is known of an entity; of one without any run that there was none. */
  of(entityRef: string): {
    failedRunCount: number;
    driftCount: number;
    lastChangeDays: number;
  } {
    const record = this.#records.get(entityRef);
    return {
      failedRunCount: record?.failed ?? 0,
      driftCount: record?.drift ?? 0,
      lastChangeDays: Math.min(
        Math.floor(this.#daysSince(record?.lastChangeAt)),
        HISTORY_DAYS,
      ),
    };
  }

  #recordsOf({
    target,
    entityRefs = [],
  }: {
    target: { accountId?: string };
    entityRefs?: string[];
  }): Record[] {
    const refs = new Set([
      ...entityRefs,
      ...(target.accountId ? [accountRef(target.accountId)] : []),
    ]);
    return [...refs].map(ref => {
      const record = this.#records.get(ref) ?? { failed: 0, drift: 0 };
      this.#records.set(ref, record);
      return record;
    });
  }

  #daysSince(at: string | undefined): number {
    return at === undefined
      ? Infinity
      : (this.#now.getTime() - Date.parse(at)) / DAY_MS;
  }
}
