/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ApprovalRequirement,
  ApproverSet,
  CostEstimate,
  PolicyDecision,
  RiskAssessment,
} from '@steward/backstage-plugin-provisioning-common';
import { Duration } from 'luxon';
import { ApprovalConfig } from '../config/ProvisioningConfig';

/** Who must agree to a request, from its risk, the policy and the budget. */
export function approvalRequirementOf(options: {
  config: ApprovalConfig;
  risk: RiskAssessment;
  policy: readonly PolicyDecision[];
  cost: CostEstimate;
  /** Asked for by an agent: people decide, whatever the risk. */
  alwaysApprove?: boolean;
}): ApprovalRequirement {
  const { config, risk, policy, cost, alwaysApprove } = options;
  const rules: ApprovalRequirement['rules'] = [];
  const sets: ApproverSet[] = [];
  const ask = (
    rule: ApprovalRequirement['rules'][number],
    set: ApproverSet,
  ): void => {
    rules.push(rule);
    sets.push(set);
  };

  if (risk.score > config.autoApprove.maximumScore) {
    ask(
      {
        id: 'risk',
        reason: `Risk ${risk.score} is above ${config.autoApprove.maximumScore}`,
      },
      {
        approvers: config.approvers,
        quorum:
          risk.level === 'high' ? config.quorum.high : config.quorum.medium,
        reason: 'platform approvers',
      },
    );
  } else if (alwaysApprove) {
    ask(
      { id: 'asked-by-agent', reason: 'An agent asked for it' },
      {
        approvers: config.approvers,
        quorum: config.quorum.medium,
        reason: 'platform approvers',
      },
    );
  }
  for (const decision of policy) {
    if (decision.effect === 'require') {
      ask(
        { id: decision.rule, reason: decision.reason },
        {
          approvers: decision.approvers ?? config.approvers,
          quorum: decision.quorum ?? 1,
          reason: decision.reason,
        },
      );
    }
  }
  for (const { payer, owner, exceeded } of cost.budgets ?? []) {
    if (exceeded) {
      ask(
        { id: 'over-budget', reason: `It exceeds the budget of ${payer}` },
        {
          approvers: owner ? [owner] : config.approvers,
          quorum: 1,
          reason: owner
            ? `owner of the budget of ${payer}`
            : `the budget of ${payer} has no owner`,
        },
      );
    }
  }
  if (cost.budgetProblem) {
    ask(
      { id: 'budget-unknown', reason: cost.budgetProblem },
      {
        approvers: config.approvers,
        quorum: config.quorum.medium,
        reason: 'the budget is unknown',
      },
    );
  }
  const expiresAfterHours = Duration.fromObject(config.expiresAfter).as(
    'hours',
  );
  return sets.length > 0
    ? { required: true, rules, sets: mergeSets(sets), expiresAfterHours }
    : {
        required: false,
        rules: [
          {
            id: config.autoApprove.rule,
            reason: `Risk ${risk.score} is at most ${config.autoApprove.maximumScore}`,
          },
        ],
        sets: [],
        expiresAfterHours,
      };
}

/** The same people are asked once, with the highest quorum. */
function mergeSets(sets: readonly ApproverSet[]): ApproverSet[] {
  const merged = new Map<string, ApproverSet>();
  for (const set of sets) {
    const key = [...set.approvers].sort().join();
    const known = merged.get(key);
    merged.set(
      key,
      known
        ? {
            ...known,
            quorum: Math.max(known.quorum, set.quorum),
            reason: `${known.reason}; ${set.reason}`,
          }
        : set,
    );
  }
  return [...merged.values()];
}
