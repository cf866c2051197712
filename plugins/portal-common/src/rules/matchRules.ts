/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RuleCondition, RuleFacts } from './RuleCondition';
import { RuleMatcher } from './RuleMatcher';

/**
 * The rules whose condition holds, in their order. A fact that is missing
 * makes a condition false.
 *
 * @throws what json-rules-engine throws for a condition that it cannot read.
 * @public
 */
export async function matchRules<T extends { id: string; when: RuleCondition }>(
  rules: readonly T[],
  facts: RuleFacts,
): Promise<T[]> {
  return new RuleMatcher(rules).match(facts);
}

/** Replaces each `{fact}` of a sentence with the fact's value. @public */
export function fillReason(reason: string, facts: RuleFacts): string {
  return reason.replaceAll(/\{([\w.]+)\}/g, (_, name: string) => {
    const value = facts[name];
    if (Array.isArray(value)) {
      return value.map(String).join(', ');
    }
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  });
}
