/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CostExplorerClient } from '@aws-sdk/client-cost-explorer';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  AwsAccess,
  explainAwsError,
} from '@steward/backstage-plugin-aws-access-node';
import { SourceSpending } from '@steward/backstage-plugin-cloud-costs-node';
import { SpendingStore } from './SpendingStore';

/** Cost Explorer answers in the default region of the partition `aws` alone. */
export const BILLING_REGION = 'us-east-1';

/** Millionths of a US dollar. */
const MICROS = 1_000_000;

/** Who asks Cost Explorer, and until when. */
export interface PaidCallOptions {
  /** The account that pays. */
  payer: string;
  signal?: AbortSignal;
}

/**
 * Calls of Cost Explorer, each of which AWS bills. What they cost is taken from
 * the meter of the AWS access and kept by day; once a day has cost as much as
 * the cap, no call is made until the next day in UTC.
 */
export class PaidCalls {
  readonly #aws: AwsAccess;
  readonly #store: SpendingStore;
  readonly #dailyCap: number;
  readonly #clock: () => Date;

  constructor(options: {
    aws: AwsAccess;
    store: SpendingStore;
    /** US dollars a day. */
    dailyCap: number;
    clock: () => Date;
  }) {
    this.#aws = options.aws;
    this.#store = options.store;
    this.#dailyCap = options.dailyCap;
    this.#clock = options.clock;
  }

  /**
   * @throws ServiceUnavailableError once the cap of the day is reached, and
   * ForwardedError that says which right is missing, where one is.
   */
  async send<T>(
    { payer, signal }: PaidCallOptions,
    request: (client: CostExplorerClient) => Promise<T>,
  ): Promise<T> {
    const day = this.#today();
    const { micros } = await this.#store.find(day);
    if (micros >= this.#dailyCap * MICROS) {
      throw new ServiceUnavailableError(
        `Today's calls of Cost Explorer cost ${
          micros / MICROS
        } USD, and cloudCosts.aws.dailyCap is ${
          this.#dailyCap
        } USD. What was read last stays; the next calls are made tomorrow. Raise the cap to go on today.`,
      );
    }
    const session = this.#aws.session({ purpose: 'costs', signal });
    const client = session.client(CostExplorerClient, {
      accountId: payer,
      region: BILLING_REGION,
    });
    try {
      return await request(client);
    } catch (error) {
      throw explainAwsError(`Cost Explorer of ${payer} did not answer`, error);
    } finally {
      const { paidCalls, paidUsd } = session.meter.read();
      if (paidCalls > 0) {
        await this.#store.add(day, {
          calls: paidCalls,
          micros: Math.round(paidUsd * MICROS),
        });
      }
    }
  }

  /** What was spent today. */
  async spentToday(): Promise<SourceSpending> {
    const { calls, micros } = await this.#store.find(this.#today());
    return {
      calls,
      money: { amount: (micros / MICROS).toFixed(2), currency: 'USD' },
    };
  }

  #today(): string {
    return this.#clock().toISOString().slice(0, 10);
  }
}
