/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DescribeTrustedAdvisorCheckResultCommand,
  DescribeTrustedAdvisorChecksCommand,
  SupportClient,
  TrustedAdvisorCheckDescription,
} from '@aws-sdk/client-support';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  AwsAccess,
  classifyAwsError,
  explainAwsError,
} from '@steward/backstage-plugin-aws-access-node';
import { defaultRegion } from '@steward/backstage-plugin-aws-common';
import {
  CollectedReport,
  FindingCollector,
  ReadRecord,
} from '@steward/backstage-plugin-scorecards-node';
import { TrustedAdvisorSettings } from '../readSettings';
import { sessionFor } from '../SdkSource';
import { findingsOfCheck } from './findingsOfCheck';

/**
 * The checks of Trusted Advisor, account by account. Accounts whose support
 * plan has no Support API are named once and not asked again.
 */
export class TrustedAdvisorCollector implements FindingCollector {
  readonly id = 'trustedAdvisor';
  readonly schedule;
  readonly #aws: AwsAccess;
  readonly #settings: TrustedAdvisorSettings;
  readonly #withoutPlan = new Set<string>();

  constructor(aws: AwsAccess, settings: TrustedAdvisorSettings) {
    this.#aws = aws;
    this.#settings = settings;
    this.schedule = settings.schedule;
  }

  async *reports(context: {
    signal: AbortSignal;
    logger: LoggerService;
  }): AsyncGenerator<CollectedReport, void, undefined> {
    // Trusted Advisor answers where all global services of a partition do.
    const region = defaultRegion((await this.#aws.identity()).partition);
    for (const accountId of this.#settings.accounts) {
      if (this.#withoutPlan.has(accountId)) {
        continue;
      }
      const client = sessionFor(this.#aws, context.signal).client(
        SupportClient,
        { accountId, region },
      );
      const checks = await this.#checks(client, accountId, context.logger);
      if (checks) {
        yield {
          scope: accountId,
          read: () => this.#read(client, accountId, checks),
        };
      }
    }
  }

  /** The checks of an account; undefined where its plan has none. */
  async #checks(
    client: SupportClient,
    accountId: string,
    logger: LoggerService,
  ): Promise<(() => Promise<TrustedAdvisorCheckDescription[]>) | undefined> {
    try {
      const { checks = [] } = await client.send(
        new DescribeTrustedAdvisorChecksCommand({ language: 'en' }),
      );
      return async () =>
        checks.filter(({ category }) =>
          this.#settings.categories.includes(category ?? ''),
        );
    } catch (error) {
      if (classifyAwsError(error).code === 'SubscriptionRequiredException') {
        this.#withoutPlan.add(accountId);
        logger.info(
          `The support plan of account ${accountId} has no Trusted Advisor API, so it is not asked again. Business Support or higher has it.`,
        );
        return undefined;
      }
      return async () => {
        throw explainAwsError(
          `Trusted Advisor of account ${accountId} did not answer`,
          error,
        );
      };
    }
  }

  async *#read(
    client: SupportClient,
    accountId: string,
    checks: () => Promise<TrustedAdvisorCheckDescription[]>,
  ): AsyncGenerator<ReadRecord, void> {
    for (const check of await checks()) {
      try {
        const { result } = await client.send(
          new DescribeTrustedAdvisorCheckResultCommand({
            checkId: check.id,
            language: 'en',
          }),
        );
        yield {
          findings: result ? findingsOfCheck(accountId, check, result) : [],
          refused: [],
        };
      } catch (error) {
        throw explainAwsError(
          `The check ${check.name} of account ${accountId} could not be read`,
          error,
        );
      }
    }
  }
}
