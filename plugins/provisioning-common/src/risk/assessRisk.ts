/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  fillReason,
  matchRules,
  RuleFacts,
} from '@steward/backstage-plugin-portal-common';
import { RiskRule } from './RiskRule';
import { RiskAssessment } from '../api.generated';

/** From which score on a request is of medium and of high risk. @public */
export const RISK_LEVELS = { medium: 30, high: 60 } as const;

/**
 * Adds up the points of all rules that hold.
 *
 * @throws what json-rules-engine throws for a rule that is none.
 * @public
 */
export async function assessRisk(
  rules: readonly RiskRule[],
  facts: RuleFacts,
): Promise<RiskAssessment> {
  const matched = await matchRules(rules, facts);
  const sum = matched.reduce((total, { points }) => total + points, 0);
  const score = Math.min(100, sum);
  return {
    score,
    level: riskLevel(score),
    contributions: matched.map(({ id, points, reason }) => ({
      rule: id,
      points,
      reason: fillReason(reason, facts),
    })),
    facts,
  };
}

/** @public */
export function riskLevel(score: number): RiskAssessment['level'] {
  if (score >= RISK_LEVELS.high) {
    return 'high';
  }
  return score >= RISK_LEVELS.medium ? 'medium' : 'low';
}
