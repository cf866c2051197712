/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  fillReason,
  matchRules,
  RuleFacts,
} from '@steward/backstage-plugin-portal-common';
import { PolicyRule } from './PolicyRule';
import { PolicyDecision } from '../api.generated';

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
  return matched.map(({ id, when, reason, fix, approvers, ...rest }) => ({
    ...rest,
    ...(fix && { fix: withoutPeriod(fix) }),
    ...(approvers && { approvers: fillApprovers(approvers, facts) }),
    rule: id,
    reason: withoutPeriod(fillReason(reason, facts)),
  }));
}

/** Whoever shows both puts them into sentences. */
function withoutPeriod(text: string): string {
  return text.replace(/[.\s]+$/, '');
}

/** Entity refs, with the lists that the facts hold in the place of `{owners}` and `{approvers}`. */
function fillApprovers(
  approvers: readonly string[],
  facts: RuleFacts,
): string[] {
  const refs = approvers.flatMap(approver => {
    const [, name] = /^\{(\w+)\}$/.exec(approver) ?? [];
    const listed = name ? facts[name] : [approver];
    return Array.isArray(listed) ? listed.map(String) : [];
  });
  return [...new Set(refs)];
}
