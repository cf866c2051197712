/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { fillReason, matchRules } from '../matchRules';
import { RuleFacts } from '../RuleCondition';
import { PolicyDecision, PolicyRule } from './PolicyRule';

/**
 * What the rules say to a request; an empty list when nothing is against it.
 *
 * @throws what json-rules-engine throws for a rule that is none.
 * @public
 */
export async function decidePolicy(
  rules: readonly PolicyRule[],
  facts: RuleFacts,
): Promise<PolicyDecision[]> {
  const matched = await matchRules(rules, facts);
  return matched.map(({ id, when, reason, ...rest }) => ({
    ...rest,
    rule: id,
    reason: fillReason(reason, facts),
  }));
}
