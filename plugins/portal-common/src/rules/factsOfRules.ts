/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RuleCondition } from './RuleCondition';

/** Names of the facts that conditions of rules look at. @public */
export function factsOfRules(
  rules: readonly { when: RuleCondition }[],
): Set<string> {
  return new Set(rules.flatMap(({ when }) => factsIn(when)));
}

/** A fact may also stand where a value does: `value: { fact: 'other' }`. */
function factsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) {
    return [];
  }
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'fact' && typeof value === 'string' ? [value] : factsIn(value),
  );
}
