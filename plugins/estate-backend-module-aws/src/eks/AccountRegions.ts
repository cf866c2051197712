/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AwsSession,
  EnabledRegions,
  enabledRegions,
} from '@steward/backstage-plugin-aws-access-node';
import { defaultRegion } from '@steward/backstage-plugin-aws-common';
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
const CONCURRENCY = 30;
/** How long the configured list stands in where AWS did not answer. */
const STAND_IN_FOR_MS = 60 * 60 * 1000;

/**
 * The enabled regions of accounts, remembered for days, since they change
 * rarely. Accounts are asked again at
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
  /** Whether the main account may ask for other accounts, as far as is known. */
  #centrally = true;

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
    const due = accounts.filter(account => this.#isDue(account));
    if (due.length === 0) return;
    this.#centrally = true;
    try {
      const limit = pLimit(CONCURRENCY);
      await Promise.all(
        due.map(account =>
          limit(async () => {
            signal.throwIfAborted();
            await this.#ask(account, session);
          }),
        ),
      );
    } finally {
      // Accounts that are not asked about are kept: one that is suspended comes back
      // with the regions it had.
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

  /**
   * Asks in the account itself, where each account has a rate of its own; the
   * main account would be asked for all of them at 5 calls a second. It is
   * asked where the role of an account lacks the right. An account whose role
   * cannot be assumed is not asked after: its shards will say that.
   */
  async #ask(account: AccountRecord, session: AwsSession): Promise<void> {
    const options = {
      accountId: account.id,
      configured: this.#standIn(account),
    };
    let answer = await enabledRegions(session, {
      ...options,
      centrally: false,
    });
    const entered = answer.failures.some(({ service }) => service !== 'sts');
    if (answer.answeredBy === 'configuration' && entered && this.#centrally) {
      answer = await enabledRegions(session, options);
      this.#centrally = !answer.failures.some(
        ({ askedFrom, kind }) =>
          askedFrom === 'main account' && kind === 'denied',
      );
    }
    const { regions, answeredBy } = answer;
    const before = this.#known.get(account.id);
    const keep = answeredBy === 'configuration' && before !== undefined;
    this.#known.set(account.id, {
      ...(keep ? before : { regions, answeredBy }),
      readAt: Date.now(),
    });
    this.#forgotten.delete(account.id);
  }

  #standIn(account: AccountRecord): string[] {
    return this.#configured.length > 0
      ? this.#configured
      : [defaultRegion(account.partition)];
  }
}
