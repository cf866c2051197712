/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Engine, Operator } from 'json-rules-engine';
import { RuleCondition, RuleFacts } from './RuleCondition';

/** What texts are compared by besides the operators of json-rules-engine. */
const TEXT_OPERATORS = [
  new Operator<string, string>(
    'startsWith',
    (fact, value) => fact.startsWith(value),
    isText,
  ),
  new Operator<string, string>(
    'endsWith',
    (fact, value) => fact.endsWith(value),
    isText,
  ),
];

/**
 * The rules whose condition holds, in their order. A fact that is missing
 * makes a condition false.
 */
export async function matchRules<T extends { id: string; when: RuleCondition }>(
  rules: readonly T[],
  facts: RuleFacts,
): Promise<T[]> {
  const engine = new Engine([], { allowUndefinedFacts: true });
  TEXT_OPERATORS.forEach(operator => engine.addOperator(operator));
  for (const { id, when } of rules) {
    engine.addRule({ name: id, conditions: when, event: { type: id } });
  }
  const { events } = await engine.run(facts);
  const matched = new Set(events.map(({ type }) => type));
  return rules.filter(({ id }) => matched.has(id));
}

/** Fills `{fact}` in with the fact's value. */
export function fillReason(reason: string, facts: RuleFacts): string {
  return reason.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = facts[name];
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  });
}

function isText(fact: unknown): fact is string {
  return typeof fact === 'string';
}
