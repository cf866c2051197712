/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { formatMonthly } from '@steward/backstage-plugin-portal-react';
import {
  AssessAnswer,
  FormRequestOptions,
} from '@steward/backstage-plugin-provisioning-common';
import { refusalsOf } from '../../fields/refusalsOf';
import { sortProblems, stillNeeded } from '../../fields/sortProblems';
import { Assessed } from '../../fields/useAssessment';

/** An answer in a line: what refuses it, else cost, risk and approval. */
export function answerInShort(
  { answer, values }: Assessed,
  mapping: FormRequestOptions,
  titles: ReadonlyMap<string, string>,
  empty: readonly string[],
): string {
  const [refusal] = refusalsOf(answer, mapping, values);
  if (refusal) {
    return refusal;
  }
  const { missing: missed } = sortProblems(answer.problems, mapping, values);
  const missing = stillNeeded(empty, missed);
  if (missing.length > 0) {
    return `Still needed: ${missing
      .map(path => titles.get(path) ?? path)
      .join(', ')}`;
  }
  return factsOf(answer).join(' · ');
}

/** What the last change to a form changed in the answer, and which property it was. */
export interface AnswerChange {
  field?: string;
  words: string;
}

/** Compares two answers to the same form; undefined where nothing that matters differs. */
export function changeBetween(
  before: Assessed,
  after: Assessed,
  mapping: FormRequestOptions,
): AnswerChange | undefined {
  const [was, is] = [before, after].map(({ answer, values }) => ({
    facts: factsOf(answer),
    refusals: refusalsOf(answer, mapping, values),
  }));
  const words = [
    ...is.refusals.filter(refusal => !was.refusals.includes(refusal)),
    ...(was.refusals.length > 0 && is.refusals.length === 0
      ? ['Nothing refuses it any more.']
      : []),
    ...is.facts
      .map((fact, index) =>
        was.facts.length > 0 && fact !== was.facts[index]
          ? `${was.facts[index]} → ${fact}`
          : '',
      )
      .filter(Boolean),
  ];
  return words.length > 0
    ? { field: changedField(before, after), words: words.join(' ') }
    : undefined;
}

function changedField(before: Assessed, after: Assessed): string | undefined {
  const changed = Object.keys({ ...before.values, ...after.values }).filter(
    name =>
      JSON.stringify(before.values[name]) !==
      JSON.stringify(after.values[name]),
  );
  return changed.length === 1 ? changed[0] : undefined;
}

/** Cost, risk and approval, always in this order; empty before it could be assessed. */
function factsOf({ assessment }: AssessAnswer): string[] {
  if (!assessment) {
    return [];
  }
  const { cost, risk, approval } = assessment;
  const money = cost.delta ?? cost.monthly;
  return [
    money ? formatMonthly(money) : 'cost unknown',
    `risk ${risk.score}`,
    approval.required ? 'needs approval' : 'no approval needed',
  ];
}
