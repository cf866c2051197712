/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AssessAnswer,
  CostEstimate,
  Money,
  PlannedFile,
  RunAssessment,
} from '@steward/backstage-plugin-provisioning-common';

const money = ({ amount, currency }: Money) => `${amount} ${currency}`;
const bullets = (lines: readonly string[]) =>
  lines.map(line => `\n- ${line}`).join('');

function describeFile({ path, operation, diff }: PlannedFile): string {
  return `File ${path} (${operation}):\n${diff}`;
}

function describeCost(cost: CostEstimate): string {
  const {
    monthly,
    delta,
    confidence,
    items,
    unpriced,
    budgets = [],
    budgetProblem,
    alternative,
    correction,
    source,
  } = cost;
  return [
    monthly
      ? `Cost: ${money(monthly)} a month (change ${
          delta ? money(delta) : 'unknown'
        }), confidence ${confidence}; ${source}`
      : `Cost: nothing here has a price; ${source}`,
    bullets(
      items.map(
        item => `${item.title}: ${money(item.monthly)} (${item.basis})`,
      ),
    ),
    bullets(unpriced.map(title => `without a price: ${title}`)),
    bullets(correction ? [`corrected: ${correction}`] : []),
    bullets(
      alternative
        ? [
            `cheaper: ${alternative.sku} instead of ${
              alternative.instead
            } saves ${money(alternative.saving)} a month`,
          ]
        : [],
    ),
    bullets(budgetProblem ? [budgetProblem] : []),
    bullets(
      budgets.map(
        ({ payer, headroom, monthly: most, exceeded }) =>
          `budget of ${payer}: ${money(headroom)} left of ${money(most)}${
            exceeded ? '; exceeded' : ''
          }`,
      ),
    ),
  ].join('');
}

function describeApproval({ approval }: RunAssessment): string {
  const rules = bullets(
    approval.rules.map(rule => `${rule.id}: ${rule.reason}`),
  );
  if (!approval.required) {
    return `Approval: none needed${rules}`;
  }
  const sets = bullets(
    approval.sets.map(
      set => `${set.quorum} of ${set.approvers.join(', ')} (${set.reason})`,
    ),
  );
  return `Approval: needed within ${approval.expiresAfterHours} hours${sets}${rules}`;
}

function describeRules({ risk, policy }: RunAssessment): string[] {
  return [
    `Risk: ${risk.score} of 100 (${risk.level})${bullets(
      risk.contributions.map(
        ({ rule, points, reason }) => `+${points} ${rule}: ${reason}`,
      ),
    )}`,
    ...(risk.unknownFacts
      ? [
          `Unknown facts:${bullets(
            risk.unknownFacts.map(({ fact, reason }) => `${fact}: ${reason}`),
          )}`,
        ]
      : []),
    policy.length === 0
      ? 'Policy: nothing against it'
      : `Policy:${bullets(
          policy.map(({ rule, effect, reason, fix }) =>
            [`${effect} by ${rule}: ${reason}`, fix].filter(Boolean).join('. '),
          ),
        )}`,
  ];
}

/**
 * What a request would do, in paragraphs for the log of a dry run: summary,
 * diff of each file, risk with its rules, policy, cost, approval, collisions.
 */
export function describeAssessment(answer: AssessAnswer): string[] {
  const { plan, assessment, digest, holder } = answer;
  return [
    ...(plan
      ? [
          `It would:${bullets(plan.summary)}`,
          ...(plan.files ?? []).map(describeFile),
          ...(plan.blastRadius.length > 0
            ? [`Also touched:${bullets(plan.blastRadius)}`]
            : []),
          ...(plan.details ?? []).map(
            ({ title, lines }) => `${title}:${bullets(lines)}`,
          ),
        ]
      : []),
    ...(assessment
      ? [
          ...describeRules(assessment),
          describeCost(assessment.cost),
          describeApproval(assessment),
        ]
      : []),
    ...(holder
      ? [
          `Collision: run ${holder.id} (${holder.kind}, ${holder.state}, asked for by ${holder.requestedBy}) holds the target; only an identical request of the same person would pass`,
        ]
      : []),
    ...(digest ? [`Digest: ${digest}`] : []),
  ];
}
