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
import { ProvisioningWords } from '../../translation';

/** An answer in a line: what refuses it, else cost, risk and approval. */
export function answerInShort(
  t: ProvisioningWords,
  { answer, values }: Assessed,
  mapping: FormRequestOptions,
  titles: ReadonlyMap<string, string>,
  empty: readonly string[],
): string {
  const [refusal] = refusalsOf(t, answer, mapping, values);
  if (refusal) {
    return refusal;
  }
  const { missing: missed } = sortProblems(answer.problems, mapping, values);
  const missing = stillNeeded(empty, missed);
  if (missing.length > 0) {
    return t('common.stillNeeded', {
      fields: missing.map(path => titles.get(path) ?? path).join(', '),
    });
  }
  return factsOf(t, answer).join(' · ');
}

/** What the last change to a form changed in the answer, and which property it was. */
export interface AnswerChange {
  field?: string;
  words: string;
}

/** Compares two answers to the same form; undefined where nothing that matters differs. */
export function changeBetween(
  t: ProvisioningWords,
  before: Assessed,
  after: Assessed,
  mapping: FormRequestOptions,
): AnswerChange | undefined {
  const [was, is] = [before, after].map(({ answer, values }) => ({
    facts: factsOf(t, answer),
    refusals: refusalsOf(t, answer, mapping, values),
  }));
  const words = [
    ...is.refusals.filter(refusal => !was.refusals.includes(refusal)),
    ...(was.refusals.length > 0 && is.refusals.length === 0
      ? [t('assessment.nothingRefuses')]
      : []),
    ...is.facts
      .map((fact, index) =>
        was.facts.length > 0 && fact !== was.facts[index]
          ? t('assessment.change', { before: was.facts[index], after: fact })
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
function factsOf(t: ProvisioningWords, { assessment }: AssessAnswer): string[] {
  if (!assessment) {
    return [];
  }
  const { cost, risk, approval } = assessment;
  const money = cost.delta ?? cost.monthly;
  return [
    money ? formatMonthly(money) : t('assessment.costUnknown'),
    t('common.riskOf', { risk: String(risk.score) }),
    approval.required
      ? t('assessment.needsApproval')
      : t('assessment.needsNoApproval'),
  ];
}
