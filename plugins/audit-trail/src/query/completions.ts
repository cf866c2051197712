/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  auditOutcomeSchema,
  auditSeveritySchema,
  SuggestedQualifier,
} from '@steward/backstage-plugin-audit-trail-common';
import { QUALIFIERS } from '../glossary/qualifiers';
import { AuditTrailWords } from '../translation';

const suggestedQualifiers: SuggestedQualifier[] = [
  'actor',
  'action',
  'resource',
  'account',
];

/** One line of the list below the query bar. */
export interface Completion {
  /** What stands in the bar when it is taken. */
  text: string;
  label: string;
  /** What it means, or how often it occurs. */
  hint?: string;
  /** Whether it makes a whole term, or wants a value yet. */
  isWhole: boolean;
}

/** What is being written at the end of the draft. */
export interface DraftTail {
  /** What stands before it. */
  before: string;
  minus: string;
  qualifier?: string;
  prefix: string;
}

/** Takes the last word of a draft apart; undefined inside of quotes, where nothing is suggested. */
export function tailOf(draft: string): DraftTail | undefined {
  if ((draft.match(/"/g) ?? []).length % 2 === 1) {
    return undefined;
  }
  const [, before, minus, qualifier, prefix] =
    /^(.*?)(-?)(?:([A-Za-z]+):)?([^\s"]*)$/s.exec(
      draft.slice(draft.search(/\S*$/)),
    ) ?? [];
  if (prefix === undefined) {
    return undefined;
  }
  return {
    before: draft.slice(0, draft.search(/\S*$/)) + before,
    minus,
    qualifier: qualifier?.toLowerCase(),
    prefix,
  };
}

/** The qualifier whose values the backend knows, when one is being written. */
export function suggestedQualifierOf(
  tail: DraftTail | undefined,
): SuggestedQualifier | undefined {
  return suggestedQualifiers.find(name => name === tail?.qualifier);
}

/**
 * What can follow, without asking the backend: qualifiers, and values of those
 * that have a fixed set. `now` in milliseconds since 1970.
 */
export function staticCompletions(
  t: AuditTrailWords,
  tail: DraftTail,
  now: number,
): Completion[] {
  if (tail.qualifier === undefined) {
    return QUALIFIERS.filter(name =>
      name.startsWith(tail.prefix.toLowerCase()),
    ).map(name => ({
      text: `${tail.before}${tail.minus}${name}:`,
      label: `${tail.minus}${name}:`,
      hint: t(`qualifiers.${name}.hint`),
      isWhole: false,
    }));
  }
  return valuesOf(t, tail.qualifier, now)
    .filter(({ value }) => value.startsWith(tail.prefix))
    .map(({ value, hint }) => valueCompletion(tail, value, hint));
}

/** A value for the qualifier that is being written. */
export function valueCompletion(
  tail: DraftTail,
  value: string,
  hint?: string,
): Completion {
  const written = /^[^\s"]+$/.test(value) && !value.endsWith('*');
  const quoted = `"${value.replace(/["\\]/g, '\\$&')}"`;
  return {
    text: `${tail.before}${tail.minus}${tail.qualifier}:${
      written ? value : quoted
    }`,
    label: value,
    hint,
    isWhole: true,
  };
}

function valuesOf(
  t: AuditTrailWords,
  qualifier: string,
  now: number,
): { value: string; hint?: string }[] {
  switch (qualifier) {
    case 'outcome':
      return auditOutcomeSchema.options.map(value => ({ value }));
    case 'severity':
      return auditSeveritySchema.options.map(value => ({ value }));
    case 'created':
      return [
        { value: dayBefore(now, 0), hint: t('search.days.today') },
        { value: `>=${dayBefore(now, 7)}`, hint: t('search.days.week') },
        { value: `>=${dayBefore(now, 30)}`, hint: t('search.days.month') },
        { value: `>=${dayBefore(now, 365)}`, hint: t('search.days.year') },
      ];
    default:
      return [];
  }
}

function dayBefore(now: number, days: number): string {
  return new Date(now - days * 86_400_000).toISOString().slice(0, 10);
}
