/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RuleCondition, RuleFacts } from '../RuleCondition';

/** A rule that adds points when its condition holds. @public */
export interface RiskRule {
  id: string;
  /** In words, with `{fact}` filled in: "{accountName} is a production account". */
  reason: string;
  /** 1–100. */
  points: number;
  when: RuleCondition;
}

/** How risky a request is, with each rule that says so. @public */
export interface RiskAssessment {
  /** 0–100: the sum of all points, at most 100. */
  score: number;
  level: 'low' | 'medium' | 'high';
  contributions: { rule: string; points: number; reason: string }[];
  /** What the rules looked at. */
  facts: RuleFacts;
}
