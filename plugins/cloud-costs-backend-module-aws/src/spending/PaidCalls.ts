/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CostExplorerClient } from '@aws-sdk/client-cost-explorer';
import {
  AwsAccess,
  explainAwsError,
} from '@steward/backstage-plugin-aws-access-node';
import { SourceSpending } from '@steward/backstage-plugin-cloud-costs-node';
import { DailyCap } from './DailyCap';

/** Cost Explorer answers in the default region of the partition `aws` alone. */
export const BILLING_REGION = 'us-east-1';

/** The name that AWS has for Cost Explorer. */
const SERVICE = 'ce';

/** Who asks Cost Explorer, and until when. */
export interface PaidCallOptions {
  /** The account that pays. */
  payer: string;
  signal?: AbortSignal;
}

/**
 * Calls of Cost Explorer, each of which AWS bills. What they cost is taken from
 * the meter of the AWS access.
 */
export class PaidCalls {
  readonly #aws: AwsAccess;
  readonly #cap: DailyCap;

  constructor(options: { aws: AwsAccess; cap: DailyCap }) {
    this.#aws = options.aws;
    this.#cap = options.cap;
  }

  /**
   * @throws ServiceUnavailableError once the cap of the day is reached, and
   * ForwardedError that says which right is missing, where one is.
   */
  async send<T>(
    { payer, signal }: PaidCallOptions,
    request: (client: CostExplorerClient) => Promise<T>,
  ): Promise<T> {
    await this.#cap.requireRoom();
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
        await this.#cap.spend(SERVICE, { calls: paidCalls, usd: paidUsd });
      }
    }
  }

  /** What was spent today. */
  spentToday(): Promise<SourceSpending> {
    return this.#cap.spentToday(SERVICE);
  }
}
