/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuditQuery,
  AuditTerm,
  TextQualifier,
  TextTerm,
} from '@steward/backstage-plugin-audit-trail-common';
import { rangeOf, withRange } from './range';

/** Qualifiers that the form offers, by kind of field. */
export const TEXT_FIELDS = [
  'actor',
  'action',
  'resource',
  'account',
  'correlation',
] as const satisfies readonly TextQualifier[];
export const CHOICE_FIELDS = [
  'outcome',
  'severity',
] as const satisfies readonly TextQualifier[];

export type TextField = (typeof TEXT_FIELDS)[number];
export type ChoiceField = (typeof CHOICE_FIELDS)[number];

/** What stands in the form; values of a text field are separated by commas, days are in UTC. */
export interface FilterForm {
  texts: Record<TextField, string>;
  choices: Record<ChoiceField, string[]>;
  words: string;
  /** First day, `YYYY-MM-DD`; empty for any. */
  firstDay: string;
  /** Last day, inclusive. */
  lastDay: string;
}

const DAY_MS = 86_400_000;

/** Terms that the form can show; it leaves the others alone. */
function isInForm(term: AuditTerm): boolean {
  return !term.negated;
}

/** Fills the form from a query. */
export function formOf(query: AuditQuery): FilterForm {
  const terms = query.terms.filter(isInForm);
  const valuesOf = (qualifier: TextQualifier) =>
    terms
      .filter(
        (term): term is TextTerm =>
          term.kind === 'text' && term.qualifier === qualifier,
      )
      .map(term => `${term.value}${term.prefix ? '*' : ''}`);
  const { from, to } = rangeOf(query);
  return {
    texts: recordOf(TEXT_FIELDS, field => valuesOf(field).join(', ')),
    choices: recordOf(CHOICE_FIELDS, valuesOf),
    words: terms
      .flatMap(term => (term.kind === 'words' ? term.value : []))
      .join(' '),
    firstDay: from?.slice(0, 10) ?? '',
    lastDay: to ? new Date(Date.parse(to) - 1).toISOString().slice(0, 10) : '',
  };
}

/**
 * Writes the form into a query. Terms that the form cannot show stay, and so
 * does the time of day of a range whose days were not touched.
 */
export function queryOf(form: FilterForm, before: AuditQuery): AuditQuery {
  const kept = before.terms.filter(term => !isInForm(term));
  const texts = TEXT_FIELDS.flatMap(field =>
    form.texts[field]
      .split(',')
      .map(value => value.trim())
      .filter(value => value.replace(/\*$/, '') !== '')
      .map(value => textTerm(field, value)),
  );
  const choices = CHOICE_FIELDS.flatMap(field =>
    form.choices[field].map(value => textTerm(field, value)),
  );
  const words = form.words
    .split(/\s+/)
    .filter(value => /[\p{L}\p{N}]/u.test(value))
    .map(value => ({ kind: 'words' as const, value, negated: false }));
  const was = formOf(before);
  const range =
    form.firstDay === was.firstDay && form.lastDay === was.lastDay
      ? rangeOf(before)
      : {
          from: form.firstDay ? startOf(form.firstDay) : undefined,
          to: form.lastDay ? startOf(form.lastDay, DAY_MS) : undefined,
        };
  return withRange({ terms: [...texts, ...choices, ...words, ...kept] }, range);
}

function textTerm(qualifier: TextQualifier, text: string): TextTerm {
  const prefix = text.endsWith('*');
  return {
    kind: 'text',
    qualifier,
    value: prefix ? text.slice(0, -1) : text,
    prefix,
    negated: false,
  };
}

function startOf(day: string, laterMs: number = 0): string {
  return new Date(Date.parse(day) + laterMs).toISOString();
}

function recordOf<K extends string, V>(
  keys: readonly K[],
  valueOf: (key: K) => V,
): Record<K, V> {
  return Object.fromEntries(keys.map(key => [key, valueOf(key)])) as Record<
    K,
    V
  >;
}
