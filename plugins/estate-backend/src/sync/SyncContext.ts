/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import {
  AccountRecord,
  EstateRecord,
  ShardSpending,
} from '@steward/backstage-plugin-estate-common';
import {
  EstateSource,
  EstateSourceContext,
} from '@steward/backstage-plugin-estate-node';
import { EstateStores } from '../database/EstateStores';
import { BufferedSourceMemory } from './BufferedSourceMemory';

/** A context for a piece of work, with what it spent. */
export interface MeteredContext {
  context: EstateSourceContext;
  spending(): ShardSpending;
}

/** What the sources of one sync (or doctor run) share. */
export class SyncContext {
  static create(options: {
    aws: AwsAccess;
    logger: LoggerService;
    stores: EstateStores;
    clock: () => Date;
    correlationId?: string;
  }): SyncContext {
    return new SyncContext(options);
  }

  readonly #options: Parameters<typeof SyncContext.create>[0];
  readonly #memories = new Map<string, BufferedSourceMemory>();
  #accounts: Promise<AccountRecord[]> | undefined;

  private constructor(options: Parameters<typeof SyncContext.create>[0]) {
    this.#options = options;
  }

  /** A context with a meter of its own. */
  forWork(
    source: EstateSource,
    signal: AbortSignal,
    previous?: (shardId: string) => EstateRecord[] | undefined,
  ): MeteredContext {
    const { aws, logger, stores, correlationId } = this.#options;
    const session = aws.session({ correlationId, signal });
    return {
      context: {
        aws,
        session,
        logger: logger.child({ source: source.id }),
        memory: this.#memory(source.id),
        accounts: () => this.accounts(),
        previous: async shardId =>
          previous?.(shardId) ??
          ((await stores.records.ofShards([shardId])).get(shardId) ?? [])
            .filter(stored => !stored.vanishedAt)
            .map(stored => stored.record),
        signal,
      },
      spending: () => {
        const { calls, throttles, retries, paidCalls, assumeRoles } =
          session.meter.read();
        return { calls, throttles, retries, paidCalls, assumeRoles };
      },
    };
  }

  /** Accounts as last known good, tombstones left out. */
  accounts(): Promise<AccountRecord[]> {
    this.#accounts ??= this.#options.stores.records
      .ofKind('account')
      .then(stored =>
        stored.flatMap(({ record, vanishedAt }) =>
          record.kind === 'account' && !vanishedAt ? [record] : [],
        ),
      );
    return this.#accounts;
  }

  /** After a stage: what was set is written, what was read may be old. */
  async endStage(): Promise<void> {
    this.#accounts = undefined;
    await this.flush();
  }

  async flush(): Promise<void> {
    for (const memory of this.#memories.values()) {
      await memory.flush();
    }
  }

  #memory(source: string): BufferedSourceMemory {
    const { stores, clock } = this.#options;
    let memory = this.#memories.get(source);
    if (!memory) {
      memory = BufferedSourceMemory.create({
        store: stores.memory,
        source,
        clock,
      });
      this.#memories.set(source, memory);
    }
    return memory;
  }
}
