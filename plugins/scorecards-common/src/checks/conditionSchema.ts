/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RuleCondition } from '@steward/backstage-plugin-portal-common';
import { z } from 'zod';
import { factNameSchema, factValueSchema } from '../facts/Fact';

/** Operators of json-rules-engine, and the two that Steward adds for texts. @public */
export const RULE_OPERATORS = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'startsWith',
  'endsWith',
] as const;

/** One comparison of a rule. @public */
export const comparisonSchema = z.strictObject({
  fact: factNameSchema,
  operator: z.enum(RULE_OPERATORS),
  value: z.union([
    factValueSchema,
    z.array(z.number()),
    z.strictObject({ fact: factNameSchema }),
  ]),
});

/** @public */
export type Comparison = z.infer<typeof comparisonSchema>;

/** A condition in the rule language, over named facts. @public */
export type CheckCondition =
  | { all: (CheckCondition | Comparison)[] }
  | { any: (CheckCondition | Comparison)[] }
  | { not: CheckCondition | Comparison };

/** @public */
export const conditionSchema: z.ZodType<CheckCondition> = z.lazy(() => {
  const part = z.union([comparisonSchema, conditionSchema]);
  return z.union([
    z.strictObject({ all: z.array(part).min(1) }),
    z.strictObject({ any: z.array(part).min(1) }),
    z.strictObject({ not: part }),
  ]);
});

/** Every comparison of a condition. @public */
export function comparisonsOf(
  condition: CheckCondition | Comparison,
): Comparison[] {
  if ('all' in condition) {
    return condition.all.flatMap(comparisonsOf);
  }
  if ('any' in condition) {
    return condition.any.flatMap(comparisonsOf);
  }
  return 'not' in condition ? comparisonsOf(condition.not) : [condition];
}

/** The same condition, as the rule engine takes it. @public */
export function toRuleCondition(condition: CheckCondition): RuleCondition {
  return condition as RuleCondition;
}
