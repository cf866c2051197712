/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AggregateEvaluationResult } from '@aws-sdk/client-config-service';
import {
  Finding,
  FindingOutcome,
} from '@steward/backstage-plugin-scorecards-common';

/** One rule in one account and Region. */
export interface RulePlace {
  rule: string;
  accountId: string;
  region: string;
}

const OUTCOMES: { [compliance: string]: FindingOutcome } = {
  COMPLIANT: 'pass',
  NON_COMPLIANT: 'fail',
  NOT_APPLICABLE: 'notApplicable',
};

function common({ rule, accountId, region }: RulePlace, compliance = '') {
  return {
    control: { catalog: 'awsConfig', id: rule },
    title: rule,
    outcome: OUTCOMES[compliance] ?? 'unknown',
    // AWS Config has no severities.
    severity: 'medium' as const,
    url: `https://${region}.console.aws.amazon.com/config/home?region=${region}#/rules/details?configRuleName=${encodeURIComponent(
      rule,
    )}`,
    id: `${accountId}/${region}/${rule}`,
  };
}

/** A rule that everything in its account and Region complies with, or that has no results. */
export function findingOfRule(
  place: RulePlace,
  compliance: string | undefined,
): Finding {
  const { accountId, region } = place;
  return { ...common(place, compliance), resource: { accountId, region } };
}

/** What a rule says about one resource. */
export function findingOfEvaluation(
  place: RulePlace,
  result: AggregateEvaluationResult,
): Finding {
  const { accountId, region } = place;
  const { ResourceId: id, ResourceType: type } =
    result.EvaluationResultIdentifier?.EvaluationResultQualifier ?? {};
  const { id: ofRule, ...rest } = common(place, result.ComplianceType);
  return {
    ...rest,
    id: `${ofRule}/${type ?? ''}/${id ?? ''}`,
    resource: {
      arn: id?.startsWith('arn:') ? id : undefined,
      accountId,
      region,
      cluster: type === 'AWS::EKS::Cluster' ? id : undefined,
      type,
      name: id,
    },
    observedAt: result.ConfigRuleInvokedTime?.toISOString(),
  };
}
