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
 * Rules that are read once and matched against many facts.
 *
 * @public
 */
export class RuleMatcher<T extends { id: string; when: RuleCondition }> {
  readonly #rules: readonly T[];
  readonly #engine: Engine;

  /** @throws what json-rules-engine throws for a condition that it cannot read. */
  constructor(rules: readonly T[]) {
    this.#rules = rules;
    this.#engine = new Engine([], { allowUndefinedFacts: true });
    TEXT_OPERATORS.forEach(operator => this.#engine.addOperator(operator));
    for (const { id, when } of rules) {
      this.#engine.addRule({ name: id, conditions: when, event: { type: id } });
    }
  }

  /**
   * The rules whose condition holds, in their order. A fact that is missing
   * makes a condition false.
   *
   * @throws what json-rules-engine throws, such as for an unknown operator.
   */
  async match(facts: RuleFacts): Promise<T[]> {
    const { events } = await this.#engine.run(facts);
    const matched = new Set(events.map(({ type }) => type));
    return this.#rules.filter(({ id }) => matched.has(id));
  }
}

function isText(fact: unknown): fact is string {
  return typeof fact === 'string';
}
