/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AwsSession,
  defaultRegion,
  EnabledRegions,
  enabledRegions,
} from '@steward/backstage-plugin-aws-access-node';
import { AccountRecord } from '@steward/backstage-plugin-estate-common';
import { SourceMemory } from '@steward/backstage-plugin-estate-node';
import pLimit from 'p-limit';
import { fractionOf } from '../turns';

/** The regions of an account as remembered. */
interface RememberedRegions {
  regions: string[];
  answeredBy: EnabledRegions['answeredBy'];
  /** Milliseconds since 1970. */
  readAt: number;
}

const MEMORY_KEY = 'regions';
const CONCURRENCY = 8;
/** How long the configured list stands in where AWS did not answer. */
const STAND_IN_FOR_MS = 6 * 60 * 60 * 1000;

/**
 * The enabled regions of accounts, remembered for days: they change rarely,
 * and AWS answers them at 5 calls a second. Accounts are asked again at
 * different times, so that no sync asks for all of them but the first.
 */
export class AccountRegions {
  static create(options: {
    configured: string[];
    cacheForMs: number;
  }): AccountRegions {
    return new AccountRegions(options.configured, options.cacheForMs);
  }

  readonly #configured: string[];
  readonly #cacheForMs: number;
  readonly #forgotten = new Set<string>();
  #known = new Map<string, RememberedRegions>();

  private constructor(configured: string[], cacheForMs: number) {
    this.#configured = configured;
    this.#cacheForMs = cacheForMs;
  }

  /** Brings the regions of these accounts up to date. */
  async load(
    accounts: AccountRecord[],
    context: { session: AwsSession; memory: SourceMemory; signal: AbortSignal },
  ): Promise<void> {
    const { session, memory, signal } = context;
    const remembered = await memory.get<Record<string, RememberedRegions>>(
      MEMORY_KEY,
    );
    this.#known = new Map(Object.entries(remembered ?? {}));
    const [first, ...rest] = accounts.filter(account => this.#isDue(account));
    if (!first) return;
    try {
      // The first account tells whether the main account may ask for others.
      const centrally = await this.#ask(first, session, true);
      const limit = pLimit(CONCURRENCY);
      await Promise.all(
        rest.map(account =>
          limit(async () => {
            signal.throwIfAborted();
            await this.#ask(account, session, centrally);
          }),
        ),
      );
    } finally {
      const current = new Set(accounts.map(account => account.id));
      for (const id of this.#known.keys()) {
        if (!current.has(id)) this.#known.delete(id);
      }
      await memory.set(MEMORY_KEY, Object.fromEntries(this.#known));
    }
  }

  regionsOf(account: AccountRecord): string[] {
    return this.#known.get(account.id)?.regions ?? this.#standIn(account);
  }

  /** Which API answered, for the sync page. */
  answeredBy(accountId: string): string {
    return this.#known.get(accountId)?.answeredBy ?? 'configuration';
  }

  /** Asks again at the next load. */
  forget(accountId: string): void {
    this.#forgotten.add(accountId);
  }

  #isDue({ id }: AccountRecord): boolean {
    const known = this.#known.get(id);
    if (!known || this.#forgotten.has(id)) return true;
    const age = Date.now() - known.readAt;
    const keepFor =
      known.answeredBy === 'configuration'
        ? Math.min(STAND_IN_FOR_MS, this.#cacheForMs)
        : this.#cacheForMs * (0.5 + fractionOf(id) / 2);
    return age > keepFor;
  }

  /** @returns whether the main account may ask for other accounts. */
  async #ask(
    account: AccountRecord,
    session: AwsSession,
    centrally: boolean,
  ): Promise<boolean> {
    const { regions, answeredBy, failures } = await enabledRegions(session, {
      accountId: account.id,
      configured: this.#standIn(account),
      centrally,
    });
    const before = this.#known.get(account.id);
    const keep = answeredBy === 'configuration' && before !== undefined;
    this.#known.set(account.id, {
      ...(keep ? before : { regions, answeredBy }),
      readAt: Date.now(),
    });
    this.#forgotten.delete(account.id);
    return !failures.some(
      failure =>
        failure.askedFrom === 'main account' && failure.kind === 'denied',
    );
  }

  #standIn(account: AccountRecord): string[] {
    return this.#configured.length > 0
      ? this.#configured
      : [defaultRegion(account.partition)];
  }
}
