/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { Posture, PostureFinding } from '../../posture/Posture';
import { World } from '../../world/World';
import { AwsError } from '../AwsError';
import { CommonErrors, operation, Operation } from '../AwsService';
import { paginate } from '../paginate';
import { requireAggregator } from './requireAggregator';

const complianceType = z.enum([
  'COMPLIANT',
  'NON_COMPLIANT',
  'NOT_APPLICABLE',
  'INSUFFICIENT_DATA',
]);

const rulesInput = z.object({
  ConfigurationAggregatorName: z.string().min(1),
  Filters: z
    .object({
      ConfigRuleName: z.string().optional(),
      ComplianceType: complianceType.optional(),
      AccountId: z.string().optional(),
      AwsRegion: z.string().optional(),
    })
    .default({}),
  Limit: z.number().int().min(0).max(1000).optional(),
  NextToken: z.string().optional(),
});

const detailsInput = z.object({
  ConfigurationAggregatorName: z.string().min(1),
  ConfigRuleName: z.string().min(1),
  AccountId: z.string().regex(/^\d{12}$/),
  AwsRegion: z.string().min(1),
  ComplianceType: complianceType.optional(),
  Limit: z.number().int().min(0).max(100).optional(),
  NextToken: z.string().optional(),
});

interface Evaluation {
  rule: string;
  accountId: string;
  region: string;
  compliance: 'COMPLIANT' | 'NON_COMPLIANT';
  finding: PostureFinding;
}

/** The name of a rule that Security Hub made: the same hexadecimal end in one account and Region. */
function ruleNameOf({ control, accountId, resource }: PostureFinding): string {
  const digits = BigInt(accountId) ^ BigInt(resource.region.length * 7919);
  return `securityhub-${control.rule}-${digits
    .toString(16)
    .padStart(8, '0')
    .slice(-8)}`;
}

/** What AWS Config says about what exists; sometimes it lags behind Security Hub. */
function evaluationsOf(world: World): Evaluation[] {
  return Posture.of(world)
    .findings()
    .filter(({ control, state }) => control.rule && state !== 'archived')
    .map(finding => {
      const complies = (finding.state === 'passed') !== finding.configLags;
      return {
        rule: ruleNameOf(finding),
        accountId: finding.accountId,
        region: finding.resource.region,
        compliance: complies ? 'COMPLIANT' : 'NON_COMPLIANT',
        finding,
      };
    });
}

/** AWS Config counts no further than 25. */
const countCap = 25;

function rulesOf(evaluations: Evaluation[]) {
  const rules = new Map<string, Evaluation[]>();
  for (const evaluation of evaluations) {
    const { rule, accountId, region } = evaluation;
    const key = `${accountId}/${region}/${rule}`;
    rules.set(key, [...(rules.get(key) ?? []), evaluation]);
  }
  return [...rules.values()].map(all => {
    const [{ rule, accountId, region }] = all;
    const failing = all.filter(
      ({ compliance }) => compliance === 'NON_COMPLIANT',
    );
    return {
      ConfigRuleName: rule,
      AccountId: accountId,
      AwsRegion: region,
      Compliance:
        failing.length === 0
          ? { ComplianceType: 'COMPLIANT' }
          : {
              ComplianceType: 'NON_COMPLIANT',
              ComplianceContributorCount: {
                CappedCount: Math.min(failing.length, countCap),
                CapExceeded: failing.length > countCap,
              },
            },
    };
  });
}

/** What the aggregator knows of the compliance of resources with rules. */
export function complianceOperations(
  errors: CommonErrors,
): Record<string, Operation> {
  return {
    DescribeAggregateComplianceByConfigRules: operation(
      rulesInput,
      (input, { world }) => {
        requireAggregator(input.ConfigurationAggregatorName);
        const { Filters: filters } = input;
        const rules = rulesOf(evaluationsOf(world)).filter(
          rule =>
            (!filters.AccountId || rule.AccountId === filters.AccountId) &&
            (!filters.AwsRegion || rule.AwsRegion === filters.AwsRegion) &&
            (!filters.ConfigRuleName ||
              rule.ConfigRuleName === filters.ConfigRuleName) &&
            (!filters.ComplianceType ||
              rule.Compliance.ComplianceType === filters.ComplianceType),
        );
        const page = paginate(rules, {
          listing: `rules ${JSON.stringify(filters)}`,
          token: input.NextToken,
          size: input.Limit || 1000,
          errors,
        });
        return {
          AggregateComplianceByConfigRules: page.items,
          NextToken: page.nextToken,
        };
      },
      {
        listing: {
          items: 'AggregateComplianceByConfigRules',
          tokenIn: 'NextToken',
          tokenOut: 'NextToken',
        },
      },
    ),
    GetAggregateComplianceDetailsByConfigRule: operation(
      detailsInput,
      (input, { world }) => {
        requireAggregator(input.ConfigurationAggregatorName);
        const ofRule = evaluationsOf(world).filter(
          ({ rule, accountId, region }) =>
            rule === input.ConfigRuleName &&
            accountId === input.AccountId &&
            region === input.AwsRegion,
        );
        if (ofRule.length === 0) {
          throw new AwsError(
            'ValidationException',
            `The rule ${input.ConfigRuleName} does not exist in account ${input.AccountId} and Region ${input.AwsRegion}.`,
          );
        }
        const wanted = input.ComplianceType;
        const page = paginate(
          ofRule.filter(({ compliance }) => !wanted || compliance === wanted),
          {
            listing: `details ${input.ConfigRuleName} ${wanted}`,
            token: input.NextToken,
            size: input.Limit || 50,
            errors,
          },
        );
        return {
          AggregateEvaluationResults: page.items.map(evaluationWire),
          NextToken: page.nextToken,
        };
      },
      {
        listing: {
          items: 'AggregateEvaluationResults',
          tokenIn: 'NextToken',
          tokenOut: 'NextToken',
        },
        accountOf: input =>
          typeof input.AccountId === 'string' ? input.AccountId : undefined,
      },
    ),
  };
}

function evaluationWire(evaluation: Evaluation) {
  const { rule, accountId, region, compliance, finding } = evaluation;
  const { resource, updatedAt } = finding;
  return {
    EvaluationResultIdentifier: {
      EvaluationResultQualifier: {
        ConfigRuleName: rule,
        ResourceType: resource.configType,
        ResourceId: resource.id,
      },
      OrderingTimestamp: updatedAt,
    },
    ComplianceType: compliance,
    ResultRecordedTime: updatedAt,
    ConfigRuleInvokedTime: updatedAt,
    AccountId: accountId,
    AwsRegion: region,
  };
}
