/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Check,
  CheckCondition,
  Comparison,
  comparisonsOf,
  FactDeclaration,
  FactType,
  namesOf,
} from '@steward/backstage-plugin-scorecards-common';
import { distance } from 'fastest-levenshtein';
import { PackFault } from './PackFault';

const NUMBER_OPERATORS = [
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
];
const TEXT_OPERATORS = ['startsWith', 'endsWith'];
const LIST_OPERATORS = ['contains', 'doesNotContain'];

type Fault = Pick<PackFault, 'path' | 'reason' | 'fix'>;

/** What is wrong with a check that is written as it should be: unknown facts, and rules that cannot hold. */
export function checkFaults(
  check: Check,
  path: string,
  declarations: readonly FactDeclaration[],
): Fault[] {
  const types = new Map(declarations.map(({ name, type }) => [name, type]));
  const unknown = namesOf(check).filter(name => !types.has(name));
  if (unknown.length > 0) {
    return unknown.map(name => unknownFact(name, path, [...types.keys()]));
  }
  if (check.thresholds) {
    const { fact } = check.thresholds;
    return types.get(fact) === 'number'
      ? []
      : [
          {
            path: `${path}.thresholds.fact`,
            reason: `${fact} is of type ${types.get(
              fact,
            )}, and thresholds need a number.`,
            fix: 'Use a rule instead.',
          },
        ];
  }
  const { pass, warn } = check.rule ?? {};
  return [
    ...(pass ? conditionFaults(pass, `${path}.rule.pass`, types) : []),
    ...(warn ? conditionFaults(warn, `${path}.rule.warn`, types) : []),
  ];
}

function unknownFact(
  name: string,
  path: string,
  known: readonly string[],
): Fault {
  const [nearest] = [...known].sort(
    (a, b) => distance(a, name) - distance(b, name),
  );
  return {
    path,
    reason: `No collector has the fact ${name}.`,
    fix:
      nearest && distance(nearest, name) <= name.length / 3
        ? `Did you mean ${nearest}?`
        : 'Add the collector that has it, or declare the fact under scorecards.facts.',
  };
}

function conditionFaults(
  condition: CheckCondition,
  path: string,
  types: ReadonlyMap<string, FactType>,
): Fault[] {
  return [
    ...comparisonsOf(condition).flatMap(comparison =>
      comparisonFaults(comparison, path, types),
    ),
    ...contradictions(condition, path),
  ];
}

function comparisonFaults(
  { fact, operator, value }: Comparison,
  path: string,
  types: ReadonlyMap<string, FactType>,
): Fault[] {
  const type = types.get(fact)!;
  const needed = neededType(operator);
  if (needed && needed !== type) {
    return [
      {
        path,
        reason: `${operator} never holds for ${fact}, which is of type ${type}.`,
        fix: `Use an operator for ${type} values.`,
      },
    ];
  }
  const isWrongValue =
    (operator === 'equal' || operator === 'notEqual') &&
    (typeof value !== 'object' ? typeof value !== type : type === 'strings');
  return isWrongValue
    ? [
        {
          path,
          reason: `${fact} is of type ${type} and never ${operator} to ${JSON.stringify(
            value,
          )}.`,
          fix: `Compare with a ${type}.`,
        },
      ]
    : [];
}

function neededType(operator: string): FactType | undefined {
  if (NUMBER_OPERATORS.includes(operator)) {
    return 'number';
  }
  if (TEXT_OPERATORS.includes(operator)) {
    return 'string';
  }
  return LIST_OPERATORS.includes(operator) ? 'strings' : undefined;
}

/** Comparisons of one `all` that cannot hold together. */
function contradictions(
  condition: CheckCondition | Comparison,
  path: string,
): Fault[] {
  if ('not' in condition) {
    return contradictions(condition.not, path);
  }
  if ('any' in condition) {
    return condition.any.flatMap(part => contradictions(part, path));
  }
  if (!('all' in condition)) {
    return [];
  }
  const comparisons = condition.all.filter(
    (part): part is Comparison => 'fact' in part,
  );
  const impossible = [...new Set(comparisons.map(({ fact }) => fact))].filter(
    fact =>
      isImpossible(comparisons.filter(comparison => comparison.fact === fact)),
  );
  return [
    ...impossible.map(fact => ({
      path,
      reason: `No value of ${fact} satisfies the rule.`,
      fix: `Correct the comparisons of ${fact}.`,
    })),
    ...condition.all.flatMap(part => contradictions(part, path)),
  ];
}

function isImpossible(comparisons: readonly Comparison[]): boolean {
  const equal = comparisons
    .filter(({ operator }) => operator === 'equal')
    .map(({ value }) => JSON.stringify(value));
  const bound = (operators: string[], pick: (...all: number[]) => number) =>
    pick(
      ...comparisons.flatMap(({ operator, value }) =>
        operators.includes(operator) && typeof value === 'number'
          ? [value]
          : [],
      ),
    );
  const above = bound(['greaterThan', 'greaterThanInclusive'], Math.max);
  const below = bound(['lessThan', 'lessThanInclusive'], Math.min);
  const isTouching =
    above === below &&
    comparisons.some(({ operator }) => /Than$/.test(operator));
  return new Set(equal).size > 1 || above > below || isTouching;
}
