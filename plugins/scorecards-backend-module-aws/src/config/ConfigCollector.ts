/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AggregateComplianceByConfigRule,
  ConfigServiceClient,
  DescribeAggregateComplianceByConfigRulesCommand,
  GetAggregateComplianceDetailsByConfigRuleCommand,
} from '@aws-sdk/client-config-service';
import {
  AwsAccess,
  explainAwsError,
  listAll,
  paginate,
} from '@steward/backstage-plugin-aws-access-node';
import {
  CollectedReport,
  FindingCollector,
  ReadRecord,
} from '@steward/backstage-plugin-scorecards-node';
import { ConfigSettings } from '../readSettings';
import { sessionFor } from '../SdkSource';
import { findingOfEvaluation, findingOfRule, RulePlace } from './findingOfRule';

const RULES = 1000;
const RESULTS = 100;
/** 10 million rules. */
const MAX_PAGES = 10_000;

/**
 * The compliance of AWS Config, through the aggregator. Rules that everything
 * complies with are one finding; the resources of the others are asked for.
 */
export class ConfigCollector implements FindingCollector {
  readonly id = 'awsConfig';
  readonly schedule;
  readonly #aws: AwsAccess;
  readonly #settings: ConfigSettings;

  constructor(aws: AwsAccess, settings: ConfigSettings) {
    this.#aws = aws;
    this.#settings = settings;
    this.schedule = settings.schedule;
  }

  async *reports(context: {
    signal: AbortSignal;
  }): AsyncGenerator<CollectedReport, void, undefined> {
    const { aggregator } = this.#settings;
    yield { scope: aggregator, read: () => this.#read(context.signal) };
  }

  async *#read(signal: AbortSignal): AsyncGenerator<ReadRecord, void> {
    const { accountId, region, aggregator } = this.#settings;
    const client = sessionFor(this.#aws, signal).client(ConfigServiceClient, {
      accountId,
      region,
    });
    try {
      for await (const rule of rulesOf(client, aggregator)) {
        yield await this.#ofRule(client, rule);
      }
    } catch (error) {
      throw explainAwsError(
        `The aggregator ${aggregator} in ${region} did not answer`,
        error,
      );
    }
  }

  async #ofRule(
    client: ConfigServiceClient,
    rule: AggregateComplianceByConfigRule,
  ): Promise<ReadRecord> {
    const place = placeOf(rule);
    if (!place) {
      return {
        findings: [],
        refused: [
          {
            where: rule.ConfigRuleName ?? 'a rule',
            reason: 'AWS Config names no account or Region for it.',
          },
        ],
      };
    }
    const compliance = rule.Compliance?.ComplianceType;
    if (compliance !== 'NON_COMPLIANT') {
      return { findings: [findingOfRule(place, compliance)], refused: [] };
    }
    const results = await listAll({
      request: NextToken =>
        client.send(
          new GetAggregateComplianceDetailsByConfigRuleCommand({
            ConfigurationAggregatorName: this.#settings.aggregator,
            ConfigRuleName: place.rule,
            AccountId: place.accountId,
            AwsRegion: place.region,
            Limit: RESULTS,
            NextToken,
          }),
        ),
      items: page => page.AggregateEvaluationResults,
      nextToken: page => page.NextToken,
    });
    return {
      findings: results.map(result => findingOfEvaluation(place, result)),
      refused: [],
    };
  }
}

function rulesOf(client: ConfigServiceClient, aggregator: string) {
  return paginate({
    request: (NextToken?: string) =>
      client.send(
        new DescribeAggregateComplianceByConfigRulesCommand({
          ConfigurationAggregatorName: aggregator,
          Limit: RULES,
          NextToken,
        }),
      ),
    items: page => page.AggregateComplianceByConfigRules,
    nextToken: page => page.NextToken,
    maxPages: MAX_PAGES,
  });
}

function placeOf({
  ConfigRuleName: rule,
  AccountId: accountId,
  AwsRegion: region,
}: AggregateComplianceByConfigRule): RulePlace | undefined {
  return rule && accountId && region ? { rule, accountId, region } : undefined;
}
