/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ServiceUnavailableError } from '@backstage/errors';
import { SourceSpending } from '@steward/backstage-plugin-cloud-costs-node';
import { SpendingStore } from './SpendingStore';

/** Millionths of a US dollar. */
const MICROS = 1_000_000;

/**
 * What all paid calls together may cost on a day. Once they cost as much as the
 * cap, no call is made until the next day in UTC.
 */
export class DailyCap {
  readonly #store: SpendingStore;
  readonly #usd: number;
  readonly #clock: () => Date;

  constructor(options: {
    store: SpendingStore;
    /** US dollars a day. */
    usd: number;
    clock: () => Date;
  }) {
    this.#store = options.store;
    this.#usd = options.usd;
    this.#clock = options.clock;
  }

  /** @throws ServiceUnavailableError once the cap of the day is reached. */
  async requireRoom(): Promise<void> {
    const { micros } = await this.#store.find(this.#today());
    if (micros >= this.#usd * MICROS) {
      throw new ServiceUnavailableError(
        `Today's paid calls of AWS cost ${
          micros / MICROS
        } USD, and cloudCosts.aws.dailyCap is ${
          this.#usd
        } USD. What was read last stays; the next calls are made tomorrow. Raise the cap to go on today.`,
      );
    }
  }

  /**
   * Counts what was spent.
   *
   * @param service - the name that AWS has for it, such as `ce`
   */
  async spend(
    service: string,
    { calls, usd }: { calls: number; usd: number },
  ): Promise<void> {
    await this.#store.add(this.#today(), service, {
      calls,
      micros: Math.round(usd * MICROS),
    });
  }

  /** What a service cost today. */
  async spentToday(service: string): Promise<SourceSpending> {
    const { calls, micros } = await this.#store.find(this.#today(), service);
    return {
      calls,
      money: { amount: dollars(micros), currency: 'USD' },
    };
  }

  #today(): string {
    return this.#clock().toISOString().slice(0, 10);
  }
}

/** With what is below a cent, where there is any. */
function dollars(micros: number): string {
  return (micros / MICROS).toFixed(6).replace(/0{1,4}$/, '');
}
